package se.lifescience.portal.login;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The OpenID provider that the environment names, so that there is always one to log in with.
 *
 * @param issuer its issuer, whose discovery document names the rest
 * @param firstAdmin the subject, at this issuer, of the person who becomes administrator at their first login
 * @param newPeople what somebody is who logs in for the first time
 * @param staffAcr how strong a login the office's rights ask for; any login is enough when it names nothing
 * @param insecureIssuers whether providers may be reached by plain http and on this machine; for development and tests
 */
@Validated
@ConfigurationProperties("portal.login")
public record LoginProviderSettings(
        @NotBlank String issuer,
        @NotBlank String clientId,
        @NotBlank String clientSecret,
        @DefaultValue("") String firstAdmin,
        @DefaultValue("member") NewPersonPolicy newPeople,
        @DefaultValue List<String> staffAcr,
        @DefaultValue("false") boolean insecureIssuers) {}
