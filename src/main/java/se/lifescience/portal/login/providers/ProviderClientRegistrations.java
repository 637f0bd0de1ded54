package se.lifescience.portal.login.providers;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/** Gives the login the provider of a short name: nothing when there is none or it is disabled, unless it is being tried. */
@Component
class ProviderClientRegistrations implements ClientRegistrationRepository {

    private static final String HERE = "{baseUrl}/login/oauth2/code/{registrationId}";

    private final ProviderRegistry providerRegistry;
    private final ProviderMetadataCache providerMetadataCache;

    ProviderClientRegistrations(ProviderRegistry providerRegistry, ProviderMetadataCache providerMetadataCache) {
        this.providerRegistry = providerRegistry;
        this.providerMetadataCache = providerMetadataCache;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String slug) {
        return providerRegistry
                .bySlug(slug)
                .filter(provider -> provider.isEnabled() || TestLogin.isTried(provider.id()))
                .map(provider -> registration(provider, providerMetadataCache.of(provider)))
                .orElse(null);
    }

    private static ClientRegistration registration(ProviderConfig provider, ProviderMetadata providerMetadata) {
        var scopes = new ArrayList<>(List.of("openid"));
        scopes.addAll(provider.scopes());
        return ClientRegistration.withRegistrationId(provider.slug())
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .clientAuthenticationMethod(method(providerMetadata))
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(HERE)
                .scope(scopes)
                .authorizationUri(providerMetadata.text("authorization_endpoint"))
                .tokenUri(providerMetadata.text("token_endpoint"))
                .jwkSetUri(providerMetadata.text("jwks_uri"))
                .userInfoUri(providerMetadata.text("userinfo_endpoint"))
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(providerMetadata.metadata())
                .build();
    }

    private static ClientAuthenticationMethod method(ProviderMetadata providerMetadata) {
        return providerMetadata.metadata().get("token_endpoint_auth_methods_supported") instanceof List<?> methods
                        && !methods.contains("client_secret_basic")
                        && methods.contains("client_secret_post")
                ? ClientAuthenticationMethod.CLIENT_SECRET_POST
                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
    }
}
