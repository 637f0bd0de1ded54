package se.lifescience.portal.organisations;

/** Where an organisation's logo is shown to everybody, and how large it is. */
public record Logo(String hash, int width, int height) {

    /** The address under which the picture never changes. */
    public String address() {
        return "/organisations/logos/" + hash + ".png";
    }
}
