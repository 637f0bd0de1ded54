package se.lifescience.portal.organisations;

import org.jspecify.annotations.Nullable;

final class SqlText {

    private SqlText() {}

    /** The ILIKE pattern for texts that hold this one, taken literally. */
    static String containing(String text) {
        return "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    static @Nullable Sector sector(@Nullable String name) {
        return name == null ? null : Sector.valueOf(name);
    }
}
