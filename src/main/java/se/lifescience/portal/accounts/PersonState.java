package se.lifescience.portal.accounts;

/** Whether a person may use what their roles give. */
public enum PersonState {
    /** Logged in once, and waits for the office to let them in. */
    PENDING,
    ACTIVE,
    /** Shut out by the office. */
    DISABLED
}
