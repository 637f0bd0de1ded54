package se.lifescience.portal.strategy;

/** How far an edition has come: read in, in force, replaced by a later one. */
public enum EditionState {
    DRAFT,
    IN_FORCE,
    SUPERSEDED;

    /** Whether everybody may read it. */
    public boolean isPublic() {
        return this != DRAFT;
    }
}
