package se.lifescience.portal.login.providers;

/** Whether one can log in through a provider. */
public enum ProviderState {
    ENABLED,
    /** Nobody can log in through it, and those who did are logged out. */
    DISABLED
}
