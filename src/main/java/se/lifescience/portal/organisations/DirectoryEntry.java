package se.lifescience.portal.organisations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.LocalizedText;

/**
 * An organisation as everybody may see it.
 *
 * @param regions the codes of the regions it is in, the one of its seat first
 */
public record DirectoryEntry(
        OrganisationId id,
        String slug,
        LocalizedText name,
        @Nullable Sector sector,
        List<String> regions,
        String web,
        String number,
        List<String> formerNames,
        @Nullable Logo logo) {

    /** Where an organisation's logo is shown to everybody, and how large it is. */
    public record Logo(String hash, int width, int height) {

        /** The address under which the picture never changes. */
        public String address() {
            return "/organisations/logos/" + hash + ".png";
        }
    }
}
