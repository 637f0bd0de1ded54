package se.lifescience.portal.login.providers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Component;
import se.lifescience.portal.login.Reauthentication;
import se.lifescience.portal.login.SafeRedirect;
import se.lifescience.portal.login.StaffAccessPolicy;

/**
 * What is asked of a provider: whoever logs in again must show anew who they are, and as strongly as staff must. What was
 * asked stays in the session with the request, so that the answer can be held against it.
 */
@Component
class LoginRequestResolver
        implements OAuth2AuthorizationRequestResolver, AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String BASE = "/oauth2/authorization";
    private static final String AGAIN = "again";
    private static final String BACK = "back";

    private final OAuth2AuthorizationRequestResolver usual;
    private final AuthorizationRequestRepository<OAuth2AuthorizationRequest> kept =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private final ProviderRegistry providerRegistry;

    LoginRequestResolver(ClientRegistrationRepository registrations, ProviderRegistry providerRegistry) {
        this.usual = new DefaultOAuth2AuthorizationRequestResolver(registrations, BASE);
        this.providerRegistry = providerRegistry;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return anew(request, usual.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return anew(request, usual.resolve(request, registration));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return kept.loadAuthorizationRequest(request);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked == null) {
            kept.removeAuthorizationRequest(request, response);
        } else {
            kept.saveAuthorizationRequest(asked, request, response);
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var asked = kept.removeAuthorizationRequest(request, response);
        if (asked != null) {
            Reauthentication.cameBack(request, asked.getAttribute(BACK));
        }
        return asked;
    }

    private @Nullable OAuth2AuthorizationRequest anew(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest asked) {
        var back = request.getParameter(AGAIN);
        if (asked == null || back == null) {
            return asked;
        }
        var slug = String.valueOf(asked.<Object>getAttribute(OAuth2ParameterNames.REGISTRATION_ID));
        return OAuth2AuthorizationRequest.from(asked)
                .additionalParameters(parameters -> {
                    parameters.put("prompt", "login");
                    parameters.put("max_age", "0");
                    providerRegistry
                            .bySlug(slug)
                            .filter(provider -> provider.staffLogin() == StaffAccessPolicy.WHEN_ACR)
                            .ifPresent(provider -> parameters.put("acr_values", String.join(" ", provider.staffAcr())));
                })
                .attributes(attributes -> attributes.put(BACK, SafeRedirect.of(back)))
                .build();
    }
}
