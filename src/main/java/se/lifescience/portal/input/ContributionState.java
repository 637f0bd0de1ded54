package se.lifescience.portal.input;

/** How far a contribution has come: the sender's own until it is sent, the office's to handle from then on. */
public enum ContributionState {
    DRAFT,
    REGISTERED,
    ASSESSED,
    CODED,
    ANSWERED;

    public boolean isReceived() {
        return this != DRAFT;
    }

    /** Whether staff set this state by hand; the answer sets the last one. */
    public boolean isSetByHand() {
        return this == REGISTERED || this == ASSESSED || this == CODED;
    }

    /** The translation key of the state in the sender's words. */
    public String key() {
        return "input.state." + name();
    }
}
