package se.lifescience.portal.organisations;

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
}
