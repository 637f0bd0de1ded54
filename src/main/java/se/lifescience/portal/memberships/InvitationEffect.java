package se.lifescience.portal.memberships;

/** What taking an invitation into an organisation does for whoever takes it. */
public enum InvitationEffect {
    /** They become a member. */
    JOINS,
    /** They are one, and the higher role comes in the place of the mandate they have, with its own last day. */
    LIFTS,
    /** They have the role already, and keep it longer. */
    PROLONGS,
    /** They may do as much already, for as long. */
    NOTHING;

    /** The translation key of what is said before the invitation is taken. */
    public String question() {
        return "memberships.join.effect." + name();
    }

    /** The translation key of what is said when it has been. */
    public String answer() {
        return "memberships.join.done." + name();
    }
}
