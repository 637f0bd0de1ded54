package se.lifescience.portal.accounts;

import se.lifescience.portal.kernel.LocalizedText;

/** What an OpenID provider is called, for those who choose one. */
public record ProviderName(ProviderId id, LocalizedText name) {}
