package se.lifescience.portal.invitations;

/** How far an invitation has come; EXPIRED is an unanswered one whose last day has passed, and is never stored. */
public enum InvitationState {
    DRAFTED,
    SENT,
    ACCEPTED,
    DECLINED,
    MAYBE,
    DELEGATED,
    EXPIRED,
    WITHDRAWN;

    /** Whether the one invited may know of it: sent, and not taken back. */
    boolean isForReader() {
        return this != DRAFTED && this != WITHDRAWN;
    }

    boolean isAnswer() {
        return this == ACCEPTED || this == DECLINED || this == MAYBE || this == DELEGATED;
    }
}
