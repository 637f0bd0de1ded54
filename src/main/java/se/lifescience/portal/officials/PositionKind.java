package se.lifescience.portal.officials;

/** What sort of post somebody holds in public kernel. */
public enum PositionKind {
    MINISTER,
    COORDINATOR,
    OFFICIAL
}
