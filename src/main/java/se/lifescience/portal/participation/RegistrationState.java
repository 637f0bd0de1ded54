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
    CANCELLED,
    ATTENDED,
    ABSENT;

    /** Whether it keeps the person from registering again. */
    public boolean isActive() {
        return this != DECLINED && this != EXPIRED && this != CANCELLED;
    }

    /** Whether it holds one of the pool's places; an offer does until its deadline. */
    public boolean holdsPlace() {
        return this == CONFIRMED || this == OFFERED || this == ATTENDED || this == ABSENT;
    }
}
