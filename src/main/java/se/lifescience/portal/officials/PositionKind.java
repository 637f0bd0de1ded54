package se.lifescience.portal.officials;

/** What sort of post somebody holds in public office. */
public enum PositionKind {
    MINISTER,
    COORDINATOR,
    OFFICIAL
}
