package se.lifescience.portal.organisations;

import org.jspecify.annotations.Nullable;

/** The sectors that take part in the strategy. */
public enum Sector {
    INDUSTRY,
    ACADEMIA,
    REGION,
    MUNICIPALITY,
    AUTHORITY,
    CIVIL_SOCIETY,
    ASSOCIATION,
    FUNDER;

    /** The translation key of the sector's name. */
    public String key() {
        return "organisations.sector." + name();
    }

    /** The sector of that name, as a table keeps it; nothing where none is kept. */
    public static @Nullable Sector ofNullable(@Nullable String name) {
        return name == null ? null : valueOf(name);
    }
}
