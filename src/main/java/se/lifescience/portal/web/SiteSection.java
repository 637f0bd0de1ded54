package se.lifescience.portal.web;

/** A part of the public site that the head leads to. */
public record SiteSection(String key, String path) {

    /** Whether a page lies inside this section. */
    public boolean holds(String page) {
        return page.startsWith(path + "/");
    }
}
