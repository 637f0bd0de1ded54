package se.lifescience.portal.login.providers;

import se.lifescience.portal.login.ProviderId;

/** An OpenID provider as the office sees it, without its secret. */
public record ProviderView(
        ProviderId id, ProviderData data, ProviderState state, boolean fromEnvironment, long version) {}
