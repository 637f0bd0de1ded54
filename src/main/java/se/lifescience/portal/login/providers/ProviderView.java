package se.lifescience.portal.login.providers;

import se.lifescience.portal.login.ProviderId;

/** An OpenID provider as the office sees it, without its secret. */
public record ProviderView(ProviderId id, ProviderData data, State state, boolean fromEnvironment, long version) {

    /** Whether one can log in through a provider. */
    public enum State {
        ENABLED,
        /** Nobody can log in through it, and those who did are logged out. */
        DISABLED
    }
}
