package se.lifescience.portal.login.providers;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.ProperName;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.login.AuthenticatedIdentity;
import se.lifescience.portal.login.BrowserName;
import se.lifescience.portal.login.CurrentLogin;
import se.lifescience.portal.login.LoginService;
import se.lifescience.portal.login.ProviderUnusable;
import se.lifescience.portal.login.Reauthentication;

/** Turns what an OpenID provider says of somebody into the person they are here. */
@Component
class PersonUserService implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final int LONGEST_CLAIM = 2_000;

    private final OidcUserService users = new OidcUserService();
    private final ProviderRegistry providerRegistry;
    private final LoginService loginService;
    private final CurrentLogin.CurrentLogins memory;
    private final ProviderMetadataCache providerMetadataCache;
    private final Clock clock;

    PersonUserService(
            ProviderRegistry providerRegistry,
            ProviderHttpClient calls,
            LoginService loginService,
            CurrentLogin.CurrentLogins memory,
            ProviderMetadataCache providerMetadataCache,
            Clock clock) {
        this.providerRegistry = providerRegistry;
        this.loginService = loginService;
        this.memory = memory;
        this.providerMetadataCache = providerMetadataCache;
        this.clock = clock;
        var asking = new RestTemplate(ProviderHttpConfiguration.requests(calls));
        asking.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        var userInfo = new DefaultOAuth2UserService();
        userInfo.setRestOperations(asking);
        users.setOauth2UserService(userInfo);
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var provider = providerRegistry
                .bySlug(request.getClientRegistration().getRegistrationId())
                .orElseThrow(() -> new ProviderUnusable("provider_unknown"));
        var user = users.loadUser(request);
        var token = user.getIdToken();
        var claims = claims(user);
        var home = provider.home(claims);
        if (provider.kind() == ProviderData.Kind.PROXY && home.isEmpty()) {
            throw new ProviderUnusable("no_home_organisation");
        }
        if (TestLogin.isTried(provider.id())) {
            TestLogin.succeed(provider.id(), claims);
            throw new ProviderUnusable(TestLogin.DONE);
        }
        var arrived = loginService.arrive(new AuthenticatedIdentity(
                provider.id(),
                Objects.requireNonNull(token.getClaimAsString("iss")),
                Objects.requireNonNull(token.getSubject()),
                name(claims, provider),
                text(claims, provider.claims().email()),
                Language.of(Locale.forLanguageTag(Objects.requireNonNullElse(text(claims, "locale"), "sv"))),
                home.orElse(null),
                provider.newcomers(),
                text(token.getClaims(), "sid"),
                text(token.getClaims(), "acr"),
                provedAt(provider, token).orElse(null),
                Reauthentication.isAsked(),
                BrowserName.current()));
        return new PersonUser(user, memory.of(arrived));
    }

    /**
     * What the provider says. Where it says nothing, the login at hand counts if it was asked to be anew, unless the
     * provider claims to say when: then somebody has taken the demand out of the address on its way there.
     */
    private Optional<Instant> provedAt(ProviderConfig provider, OidcIdToken token) {
        var now = clock.instant();
        if (token.getClaims().get("auth_time") instanceof Instant at) {
            return Optional.of(at.isAfter(now) ? now : at);
        }
        var isTold = providerMetadataCache.of(provider).metadata().get("claims_supported") instanceof List<?> claims
                && claims.contains("auth_time");
        return Reauthentication.isAsked() && !isTold && !token.hasClaim("auth_time")
                ? Optional.of(now)
                : Optional.empty();
    }

    /** What the signed token says counts before what the provider adds beside it; a claim that is too long is left out. */
    private static Map<String, Object> claims(OidcUser user) {
        var claims = new HashMap<String, Object>();
        var userInfo = user.getUserInfo();
        if (userInfo != null) {
            claims.putAll(userInfo.getClaims());
        }
        claims.putAll(user.getIdToken().getClaims());
        claims.values().removeIf(value -> String.valueOf(value).length() > LONGEST_CLAIM);
        return claims;
    }

    private static String name(Map<String, Object> claims, ProviderConfig provider) {
        return Stream.of(provider.claims().name(), "name", "preferred_username", "sub")
                .map(claim -> text(claims, claim))
                .filter(Objects::nonNull)
                .flatMap(name -> ProperName.kept(name).stream())
                .findFirst()
                .orElse(SignedIn.NAMELESS);
    }

    private static @Nullable String text(Map<String, Object> claims, String name) {
        return claims.get(name) instanceof String text ? text : null;
    }
}
