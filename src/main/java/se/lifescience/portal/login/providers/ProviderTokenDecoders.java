package se.lifescience.portal.login.providers;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import se.lifescience.portal.login.ProviderUnusable;

/** Checks what providers sign: with their own keys, and by the rules of the kind of provider they are. */
@Component
class ProviderTokenDecoders implements JwtDecoderFactory<ClientRegistration> {

    private static final int LONGEST_TOKEN = 65_536;
    private static final int LONGEST_SUBJECT = 255;
    private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9-]{1,64}");
    /** Microsoft's tenant of private accounts, in which anybody may call themselves anything. */
    private static final String PRIVATE_ACCOUNTS = "9188040d-6c67-4c5b-b112-36a304b66dad";

    private final ProviderRegistry providerRegistry;
    private final ProviderMetadataCache providerMetadataCache;

    ProviderTokenDecoders(ProviderRegistry providerRegistry, ProviderMetadataCache providerMetadataCache) {
        this.providerRegistry = providerRegistry;
        this.providerMetadataCache = providerMetadataCache;
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        var provider = providerRegistry
                .bySlug(registration.getRegistrationId())
                .orElseThrow(() -> new ProviderUnusable("provider_unknown"));
        var decoder = decoder(provider, JOSEObjectType.JWT, null);
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(List.of(
                new OidcIdTokenValidator(registration),
                fine(token -> hasIssuer(provider, token)),
                fine(ProviderTokenDecoders::hasSubject))));
        return ofBearableLength(decoder);
    }

    /** Reads logout tokens, whose type must say what they are, so that no ID token passes for one; the rest is for the caller. */
    JwtDecoder logoutDecoder(ProviderConfig provider) {
        var decoder = decoder(provider, new JOSEObjectType("logout+jwt"));
        decoder.setJwtValidator(fine(token -> hasIssuer(provider, token)));
        return ofBearableLength(decoder);
    }

    private NimbusJwtDecoder decoder(ProviderConfig provider, @Nullable JOSEObjectType... types) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(types));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                ProviderMetadata.SIGNATURES, providerMetadataCache.of(provider).keys()));
        // the claims are checked by the validators
        processor.setJWTClaimsSetVerifier((_, _) -> {});
        return new NimbusJwtDecoder(processor);
    }

    private static JwtDecoder ofBearableLength(NimbusJwtDecoder decoder) {
        return token -> {
            if (token.length() > LONGEST_TOKEN) {
                throw new JwtException("the token is too long");
            }
            try {
                return decoder.decode(token);
            } catch (IllegalArgumentException | IllegalStateException e) {
                // an issuer that is no address, for one
                throw new JwtException("the token cannot be read", e);
            }
        };
    }

    /** The framework compares issuers only when discovery named one, and knows nothing of tenants. */
    static boolean hasIssuer(ProviderConfig provider, Jwt token) {
        var tenant = token.getClaimAsString("tid");
        var isTenantFine = provider.kind() != ProviderData.Kind.MULTI_TENANT
                || (tenant != null && TENANT.matcher(tenant).matches() && !tenant.equals(PRIVATE_ACCOUNTS));
        return isTenantFine && provider.issuer(tenant).equals(token.getClaimAsString("iss"));
    }

    /** The framework takes a subject of any length, even a blank one. */
    private static boolean hasSubject(Jwt token) {
        var subject = token.getSubject();
        return subject != null && !subject.isBlank() && subject.length() <= LONGEST_SUBJECT;
    }

    private static OAuth2TokenValidator<Jwt> fine(Predicate<Jwt> rule) {
        return token -> rule.test(token)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_id_token"));
    }
}
