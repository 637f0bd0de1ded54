package se.lifescience.portal.accounts;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The OpenID provider people log in with.
 *
 * @param issuer its issuer, whose discovery document names the rest
 * @param firstAdmin the subject, at this issuer, of the person who becomes administrator at their first login
 * @param newPeople what somebody is who logs in for the first time
 */
@Validated
@ConfigurationProperties("portal.login")
record LoginProviderSettings(
        @NotBlank String issuer,
        @NotBlank String clientId,
        @NotBlank String clientSecret,
        @DefaultValue("") String firstAdmin,
        @DefaultValue("member") NewPeople newPeople) {

    /** What somebody is who logs in for the first time. */
    enum NewPeople {
        /** A member at once. */
        MEMBER,
        /** Nobody, until the office lets them in. */
        PENDING
    }
}
