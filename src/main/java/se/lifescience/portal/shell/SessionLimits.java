package se.lifescience.portal.shell;

import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import se.lifescience.portal.accounts.PersonState;
import se.lifescience.portal.login.DisabledAccount;
import se.lifescience.portal.login.PersonPrincipal;
import se.lifescience.portal.login.SessionEnd;

/**
 * Ends a login half an hour after the last click, although an open tab keeps the session alive by its heartbeats; ten
 * hours after it began; and within seconds when it was ended elsewhere or the person has been shut out.
 */
class SessionLimits extends OncePerRequestFilter {

    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(10);
    private static final String BEGAN = SessionLimits.class.getName() + ".began";
    private static final String LAST = SessionLimits.class.getName() + ".last";

    private final Clock clock;

    SessionLimits(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (session != null
                && authentication != null
                && authentication.getPrincipal() instanceof PersonPrincipal person) {
            if (isOver(session)) {
                person.end(SessionEnd.IDLE);
                close(session);
            } else if (person.state() == PersonState.DISABLED) {
                close(session);
                tell(request, response);
                return;
            } else if (person.isOver()) {
                close(session);
            } else if (!"heartbeat".equals(request.getParameter("v-r"))) {
                session.setAttribute(LAST, clock.instant());
                person.seen();
            }
        }
        chain.doFilter(request, response);
    }

    /** A page that is open asks from its script, which goes where it is told; any other request is simply sent there. */
    private static void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getParameter("v-r") == null) {
            response.sendRedirect(DisabledAccount.PAGE);
            return;
        }
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter()
                .write(VaadinService.createCriticalNotificationJSON(null, null, null, DisabledAccount.PAGE));
    }

    private static void close(HttpSession session) {
        session.invalidate();
        SecurityContextHolder.clearContext();
    }

    private boolean isOver(HttpSession session) {
        var now = clock.instant();
        return instant(session, BEGAN, now).plus(LONGEST).isBefore(now)
                || instant(session, LAST, now).plus(IDLE).isBefore(now);
    }

    private static Instant instant(HttpSession session, String name, Instant now) {
        if (session.getAttribute(name) instanceof Instant instant) {
            return instant;
        }
        session.setAttribute(name, now);
        return now;
    }
}
