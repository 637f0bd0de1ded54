package se.lifescience.portal.login.providers;

/** Whom an OpenID provider speaks for, which decides what its tokens must say. */
public enum ProviderKind {
    /** One organisation's own issuer. */
    SINGLE,
    /** One issuer address for many tenants, as Microsoft Entra's; the tenant stands in the issuer and in a claim. */
    MULTI_TENANT,
    /** A federation's proxy, as the universities'; a claim names the home organisation. */
    PROXY
}
