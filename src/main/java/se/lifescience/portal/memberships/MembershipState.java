package se.lifescience.portal.memberships;

/** How far a membership has come. */
public enum MembershipState {
    /** A link is on its way to somebody. */
    INVITED,
    /** Somebody wants in, and an administrator has to say yes. */
    ASKED,
    ACTIVE,
    ENDED;

    /** The translation key of the state's name. */
    public String key() {
        return "memberships.membership." + name();
    }
}
