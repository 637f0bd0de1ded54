package se.lifescience.portal.input.calls;

/** How far a call for input has come; from the scheduled one on, the clock decides. */
public enum CallState {
    DRAFT,
    SCHEDULED,
    OPEN,
    CLOSED;

    /** The translation key of the state in words. */
    public String key() {
        return "input.call-state." + name();
    }
}
