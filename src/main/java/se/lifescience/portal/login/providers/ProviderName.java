package se.lifescience.portal.login.providers;

import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.login.ProviderId;

/** What an OpenID provider is called, for those who choose one. */
public record ProviderName(ProviderId id, LocalizedText name) {}
