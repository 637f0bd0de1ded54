package se.lifescience.portal.login;

/** Why a login has ended. */
public enum SessionEnd {
    LOGGED_OUT,
    /** Nothing was clicked for half an hour, or ten hours had passed. */
    IDLE,
    /** The person ended it, perhaps from another browser. */
    BY_PERSON,
    /** The provider told that its login has ended. */
    BY_PROVIDER,
    SHUT_OUT,
    PROVIDER_DISABLED,
    /** The person logged in anew in the same browser. */
    LOGGED_IN_AGAIN
}
