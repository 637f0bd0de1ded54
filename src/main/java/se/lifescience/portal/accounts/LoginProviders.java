package se.lifescience.portal.accounts;

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
class LoginProviders implements ClientRegistrationRepository {

    private static final String HERE = "{baseUrl}/login/oauth2/code/{registrationId}";

    private final Providers providers;
    private final Discoveries discoveries;

    LoginProviders(Providers providers, Discoveries discoveries) {
        this.providers = providers;
        this.discoveries = discoveries;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String slug) {
        return providers
                .bySlug(slug)
                .filter(provider -> provider.isEnabled() || Trials.isTried(provider.id()))
                .map(provider -> registration(provider, discoveries.of(provider)))
                .orElse(null);
    }

    private static ClientRegistration registration(ProviderFacts provider, Discovery discovery) {
        var scopes = new ArrayList<>(List.of("openid"));
        scopes.addAll(provider.scopes());
        return ClientRegistration.withRegistrationId(provider.slug())
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .clientAuthenticationMethod(method(discovery))
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(HERE)
                .scope(scopes)
                .authorizationUri(discovery.text("authorization_endpoint"))
                .tokenUri(discovery.text("token_endpoint"))
                .jwkSetUri(discovery.text("jwks_uri"))
                .userInfoUri(discovery.text("userinfo_endpoint"))
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(discovery.metadata())
                .build();
    }

    private static ClientAuthenticationMethod method(Discovery discovery) {
        return discovery.metadata().get("token_endpoint_auth_methods_supported") instanceof List<?> methods
                        && !methods.contains("client_secret_basic")
                        && methods.contains("client_secret_post")
                ? ClientAuthenticationMethod.CLIENT_SECRET_POST
                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
    }
}
