package se.lifescience.portal.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Before anyone is sent to the OpenID provider: when it does not answer, or lies about itself, a calm page says so. */
class LoginStart extends OncePerRequestFilter {

    static final String PATH = "/oauth2/authorization/office";
    private static final Logger LOG = LoggerFactory.getLogger("security.login");

    private final ClientRegistrationRepository provider;

    LoginStart(ClientRegistrationRepository provider) {
        this.provider = provider;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isThere()) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect("/login?error");
        }
    }

    private boolean isThere() {
        try {
            return provider.findByRegistrationId("office") != null;
        } catch (RuntimeException e) {
            LOG.warn(
                    "Login refused: the OpenID provider cannot be used ({})",
                    e.getClass().getSimpleName());
            LOG.debug("The OpenID provider cannot be used", e);
            return false;
        }
    }
}
