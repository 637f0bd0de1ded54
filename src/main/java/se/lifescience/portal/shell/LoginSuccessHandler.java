package se.lifescience.portal.shell;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import se.lifescience.portal.login.PersonPrincipal;
import se.lifescience.portal.login.Reauthentication;

/**
 * Where a login leads: back to the page on which one was asked to log in again, to the one that made them log in, or to
 * the start page. Whoever logs in where somebody else was gets nothing of that session.
 */
class LoginSuccessHandler extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final String START = "/portal";

    /** Where those say their name whose login did not; and where they go on to. */
    private static final String WELCOME = "/portal/welcome?to=";

    private final RequestCache saved = new HttpSessionRequestCache();

    LoginSuccessHandler() {
        setRequestCache(saved);
        setDefaultTargetUrl(START);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        var back = Reauthentication.back(request);
        if (!Reauthentication.goesOn(request, authentication)) {
            forget(request);
            getRedirectStrategy().sendRedirect(request, response, START);
        } else if (isNameless(authentication)) {
            var next = back.or(() -> Optional.ofNullable(saved.getRequest(request, response))
                            .map(SavedRequest::getRedirectUrl)
                            .map(LoginSuccessHandler::path))
                    .orElse(START);
            saved.removeRequest(request, response);
            getRedirectStrategy().sendRedirect(request, response, WELCOME + next);
        } else if (back.isPresent()) {
            clearAuthenticationAttributes(request);
            getRedirectStrategy().sendRedirect(request, response, back.get());
        } else {
            super.onAuthenticationSuccess(request, response, authentication);
        }
    }

    private static boolean isNameless(Authentication authentication) {
        return authentication.getPrincipal() instanceof PersonPrincipal person
                && person.signedIn().isNameless();
    }

    /** Of what the address asks beside, nothing comes along: it was typed or linked before the person was known. */
    private static String path(String address) {
        return URI.create(address).getRawPath();
    }

    /** Pages that are still open end with what they held. */
    private static void forget(HttpServletRequest request) {
        var session = request.getSession();
        Collections.list(session.getAttributeNames()).stream()
                .filter(name -> !name.equals(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                .forEach(session::removeAttribute);
    }
}
