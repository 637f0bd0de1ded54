package se.lifescience.portal.participation;

/** How far an occasion has come; registration is possible only while it is {@link #OPEN}. */
public enum OccasionState {
    DRAFT,
    SAVE_THE_DATE,
    OPEN,
    CLOSED,
    HELD,
    ARCHIVED,
    CANCELLED;

    /** Whether the public may see it. */
    public boolean isPublic() {
        return this != DRAFT;
    }
}
