package se.lifescience.portal.login;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;

/** Lets somebody whose login has grown old, or is too weak, log in again the way they did, and come back to the page. */
@Service
@PreAuthorize(Access.PUBLIC)
public class Reauthentication {

    private static final String BACK = Reauthentication.class.getName() + ".back";
    private static final String BEFORE = Reauthentication.class.getName() + ".before";

    private final LoginSessionService sessions;
    private final LoginLinkService links;
    private final PortalSettings settings;
    private final Clock clock;

    Reauthentication(LoginSessionService sessions, LoginLinkService links, PortalSettings settings, Clock clock) {
        this.sessions = sessions;
        this.links = links;
        this.settings = settings;
        this.clock = clock;
    }

    /** The way one logged in, and whether it has been gone in vain: asked to, the provider did not say that it was anew. */
    public record Way(boolean byLink, boolean inVain) {}

    @Transactional(readOnly = true)
    public Way way() {
        var login = login();
        var asked = login.askedAnewAt();
        return new Way(
                login.slug() == null,
                asked != null && asked.isAfter(clock.instant().minus(settings.freshLogin())));
    }

    /** The address that begins a login at the same provider, which leads back to a page of ours. */
    @Transactional(readOnly = true)
    public String start(String back) {
        return Optional.ofNullable(login().slug())
                .map(slug -> "/oauth2/authorization/" + slug + "?again="
                        + URLEncoder.encode(SafeRedirect.of(back), StandardCharsets.UTF_8))
                .orElseThrow(Refusal::notFound);
    }

    /** Mails a link to whoever logged in by one; used in this browser, it leads back to a page of ours. */
    @Transactional
    public void mail(String back) {
        var login = login();
        if (login.slug() != null) {
            throw Refusal.notFound();
        }
        links.send(EmailAddress.of(login.subject()), person().signedIn().language());
        keep(BACK, SafeRedirect.of(back), RequestAttributes.SCOPE_SESSION);
    }

    /** Where whoever has just logged in again wants to go back to; asked once. */
    public static Optional<String> back(HttpServletRequest request) {
        var session = request.getSession(false);
        var kept = session == null ? null : session.getAttribute(BACK);
        if (session != null) {
            session.removeAttribute(BACK);
        }
        return Optional.ofNullable(request.getAttribute(BACK))
                .or(() -> Optional.ofNullable(kept))
                .map(String.class::cast);
    }

    /**
     * After a login in a session that already held one: the same person goes on as they were, whom they act for
     * included; to somebody else nothing of the session is left, and false is said.
     */
    public static boolean goesOn(HttpServletRequest request, Authentication now) {
        if (!(request.getAttribute(BEFORE) instanceof Authentication before)) {
            return true;
        }
        var isSame = before.getName().equals(now.getName());
        if (isSame && now instanceof AbstractAuthenticationToken login) {
            login.setDetails(before.getDetails());
        }
        return isSame;
    }

    /** Ends the login that this browser had, now that there is a new one. */
    static void replace() {
        var before = SecurityContextHolder.getContext().getAuthentication();
        if (before != null && before.getPrincipal() instanceof PersonPrincipal person) {
            keep(BEFORE, before, RequestAttributes.SCOPE_REQUEST);
            person.end(SessionEnd.LOGGED_IN_AGAIN);
        }
    }

    /** What the request for this login carried beside what went to the provider. */
    public static void cameBack(HttpServletRequest request, @Nullable Object back) {
        request.setAttribute(BACK, back);
    }

    /** Whether the provider was asked to have the person log in anew. */
    public static boolean isAsked() {
        var request = RequestContextHolder.getRequestAttributes();
        return request != null && request.getAttribute(BACK, RequestAttributes.SCOPE_REQUEST) != null;
    }

    private LoginSessionService.Origin login() {
        return person().session().flatMap(sessions::origin).orElseThrow(Refusal::notFound);
    }

    private static PersonPrincipal person() {
        var login = SecurityContextHolder.getContext().getAuthentication();
        if (login != null && login.getPrincipal() instanceof PersonPrincipal person) {
            return person;
        }
        throw Refusal.notFound();
    }

    private static void keep(String name, Object value, int scope) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(name, value, scope);
        }
    }
}
