package se.lifescience.portal.shell;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import se.lifescience.portal.pages.PublicSite;

/** What every answer tells the browser not to do. */
final class SecurityHeaders {

    static final String PUBLIC_CONTENT = "default-src 'none'; style-src 'self'; font-src 'self';"
            + " img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final long YEARS_2_SECONDS = 63_072_000;

    private SecurityHeaders() {}

    /** Behind login each page brings a policy of its own, with a nonce; what is not a page may do nothing. */
    static void behindLogin(HeadersConfigurer<HttpSecurity> headers) {
        common(headers);
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }

    static void publicPages(HeadersConfigurer<HttpSecurity> headers, PublicSite site) {
        common(headers);
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(PUBLIC_CONTENT))
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter((request, response) -> {
                    var personal = site.isPersonal(request.getRequestURI());
                    new StaticHeadersWriter("Referrer-Policy", personal ? "no-referrer" : "same-origin")
                            .writeHeaders(request, response);
                    if (personal) {
                        new StaticHeadersWriter("Cache-Control", "no-store").writeHeaders(request, response);
                    }
                });
    }

    private static void common(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(FrameOptionsConfig::deny)
                .httpStrictTransportSecurity(
                        strict -> strict.includeSubDomains(true).maxAgeInSeconds(YEARS_2_SECONDS))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
