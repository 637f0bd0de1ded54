package se.lifescience.portal.organisations;

import org.jspecify.annotations.Nullable;

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
