package se.lifescience.portal.participation;

/** Where a registration stands; the waiting list is one of these states, not another list. */
public enum RegistrationState {
    PENDING_VERIFICATION,
    PENDING_APPROVAL,
    CONFIRMED,
    WAITING,
    OFFERED,
    DECLINED,
    EXPIRED,
    CANCELLED;

    /** Whether it keeps the person from registering again; the database's column {@code active} says the same. */
    public boolean isActive() {
        return this != DECLINED && this != EXPIRED && this != CANCELLED;
    }

    /** Whether it holds one of the pool's places; an offer does until its deadline; also the database's {@code holds_place}. */
    public boolean holdsPlace() {
        return this == CONFIRMED || this == OFFERED;
    }

    /** Whether it has neither a place nor a position in the waiting list yet. */
    boolean isUndecided() {
        return this == PENDING_VERIFICATION || this == PENDING_APPROVAL;
    }
}
