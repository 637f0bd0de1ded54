package se.lifescience.portal.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.audit.Audited;
import se.lifescience.portal.login.DisabledAccount;
import se.lifescience.portal.login.providers.TestLogin;
import se.lifescience.portal.pages.Limits;

/**
 * A login that was refused: a line in the log and in the audit trail for those who watch over the portal, and a calm
 * page for the person. A trial login always ends here, and goes back to the page it was begun on.
 */
@Component
class LoginFailureHandler implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger("security.login");

    private static final Duration PERIOD = Duration.ofMinutes(10);

    private final Limits limits;
    private final ApplicationEventPublisher events;
    private final int most;

    LoginFailureHandler(
            Limits limits, ApplicationEventPublisher events, @Value("${portal.login.refusals-kept:60}") int most) {
        this.limits = limits;
        this.events = events;
        this.most = most;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        var reason = reason(e);
        var tried = TestLogin.ended(reason);
        if (tried.isPresent()) {
            response.sendRedirect("/office/providers/" + tried.get() + "/test");
            return;
        }
        LOG.warn("Login refused: {}", reason);
        keep(request, reason);
        response.sendRedirect(reason.equals(DisabledAccount.REASON) ? DisabledAccount.PAGE : "/login?error");
    }

    /** Strangers can make logins fail as often as they like, so the audit trail takes only so many from each of them. */
    private void keep(HttpServletRequest request, String reason) {
        try {
            limits.take("login-refused " + request.getRemoteAddr(), most, PERIOD);
            events.publishEvent(new Audited("login.login-refused", provider(request), Map.of("reason", reason)));
        } catch (Limits.TooMany tooMany) {
            LOG.debug("Not kept in the audit trail: too many refused logins from one address");
        }
    }

    /** The provider's short name, as far as the address is one of ours. */
    private static String provider(HttpServletRequest request) {
        var name = request.getRequestURI().replaceFirst(".*/", "");
        return name.matches("[a-z0-9-]{1,40}") ? name : "unreadable";
    }

    /** The code comes from the address where the provider sent one, so nothing but a plain word is written. */
    private static String reason(AuthenticationException e) {
        var code = e instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : e.getClass().getSimpleName();
        return code.matches("[A-Za-z0-9_.-]{1,60}") ? code : "unreadable";
    }
}
