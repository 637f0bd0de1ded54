package se.lifescience.portal.accounts;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtValidators;

/** Knows the OpenID provider; asks for its discovery document at the first login, so that the portal starts without it. */
@Configuration
class LoginProvider {

    static final String REGISTRATION = "office";
    private static final int LONGEST_SUBJECT = 255;

    @Bean
    ClientRegistrationRepository clientRegistrations(LoginProviderSettings settings) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(discover(settings)));
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(LoginProviderSettings settings) {
        var factory = new OidcIdTokenDecoderFactory();
        factory.setJwtValidatorFactory(registration -> JwtValidators.createDefaultWithValidators(
                List.of(new OidcIdTokenValidator(registration), fromOurProvider(settings))));
        return factory;
    }

    /** The framework compares issuers only when discovery named one, and takes a subject of any length, even a blank one. */
    private static OAuth2TokenValidator<Jwt> fromOurProvider(LoginProviderSettings settings) {
        return token -> {
            var subject = token.getSubject();
            var fine = settings.issuer().equals(token.getClaimAsString("iss"))
                    && subject != null
                    && !subject.isBlank()
                    && subject.length() <= LONGEST_SUBJECT;
            return fine
                    ? OAuth2TokenValidatorResult.success()
                    : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_id_token"));
        };
    }

    private static ClientRegistration discover(LoginProviderSettings settings) {
        return ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope("openid", "profile", "email")
                .build();
    }
}
