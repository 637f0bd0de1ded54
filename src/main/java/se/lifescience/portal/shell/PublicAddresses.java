package se.lifescience.portal.shell;

/** Every address that answers without login; whatever is not here and not behind login is not found. */
final class PublicAddresses {

    static final String[] PAGES = {
        "/",
        "/login",
        "/login/link/*",
        "/logout/backchannel/*",
        "/strategy",
        "/strategy/**",
        "/conferences",
        "/conferences/**",
        "/calls",
        "/calls/**",
        "/organisations",
        "/organisations/*",
        "/organisations/logos/*",
        "/m/*",
        "/r/*",
        "/r/*/*",
        "/i/*",
        "/i/*/*",
        "/u/*",
        "/privacy",
        "/accessibility",
        "/sitemap.xml",
        "/robots.txt",
        "/error"
    };

    static final String[] FILES = {"/styles/**", "/fonts/**", "/images/**", "/aura/**", "/favicon.ico"};

    private PublicAddresses() {}
}
