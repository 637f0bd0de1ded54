package se.lifescience.portal.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** A login that was refused: one line for those who watch over the portal, and a calm page for the person. */
final class LoginOutcome {

    private static final Logger LOG = LoggerFactory.getLogger("security.login");

    private LoginOutcome() {}

    static AuthenticationFailureHandler refused() {
        return LoginOutcome::refuse;
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        LOG.warn("Login refused: {}", reason(e));
        response.sendRedirect("/login?error");
    }

    /** The code comes from the address where the provider sent one, so nothing but a plain word is written. */
    private static String reason(AuthenticationException e) {
        var code = e instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : e.getClass().getSimpleName();
        return code.matches("[A-Za-z0-9_.-]{1,60}") ? code : "unreadable";
    }
}
