package se.lifescience.portal.input.received;

/** How far the office has come with what it has received. */
public enum ContributionState {
    REGISTERED,
    ASSESSED,
    CODED,
    ANSWERED;

    /** Whether staff set this state by hand; the answer sets the last one. */
    public boolean isSetByHand() {
        return this != ANSWERED;
    }

    /** The translation key of the state in the sender's words. */
    public String key() {
        return "input.state." + name();
    }
}
