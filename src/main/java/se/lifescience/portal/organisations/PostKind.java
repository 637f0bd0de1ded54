package se.lifescience.portal.organisations;

/** What sort of post somebody holds in public office. */
public enum PostKind {
    MINISTER,
    COORDINATOR,
    OFFICIAL
}
