package se.lifescience.portal.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.web.filter.OncePerRequestFilter;
import se.lifescience.portal.login.providers.ProviderService;
import se.lifescience.portal.login.providers.TestLogin;

/** Before anyone is sent to an OpenID provider: when it does not answer, or lies about itself, a calm page says so. */
class ProviderAvailabilityFilter extends OncePerRequestFilter {

    static final String PATH = "/oauth2/authorization/";

    private final ClientRegistrationRepository providers;
    private final ProviderService trials;
    private final LoginFailureHandler outcome;

    ProviderAvailabilityFilter(
            ClientRegistrationRepository providers, ProviderService trials, LoginFailureHandler outcome) {
        this.providers = providers;
        this.trials = trials;
        this.outcome = outcome;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var slug = request.getRequestURI().substring(PATH.length());
        try {
            if (request.getParameter("trial") == null) {
                TestLogin.leave();
            } else {
                trials.beginTrial(slug);
            }
            if (providers.findByRegistrationId(slug) == null) {
                throw new OAuth2AuthenticationException("provider_unknown");
            }
        } catch (OAuth2AuthenticationException e) {
            outcome.onAuthenticationFailure(request, response, e);
            return;
        } catch (AccessDeniedException | AuthenticationCredentialsNotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }
}
