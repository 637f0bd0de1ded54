package se.lifescience.portal.contacts;

import org.jspecify.annotations.Nullable;
import se.lifescience.portal.organisations.Sector;

/** Which contacts: those whose name, address, title or organisation holds the text, of a sector, a region, with a tag. */
public record ContactFilter(
        String text,
        @Nullable Sector sector,
        @Nullable String region,
        @Nullable String tag) {

    public static ContactFilter all() {
        return new ContactFilter("", null, null, null);
    }
}
