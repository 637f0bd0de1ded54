package se.lifescience.portal.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import se.lifescience.portal.pages.PublicSite;

/**
 * Refuses what another site makes a browser send: forms, and the opening of a socket. Mail programs, which name no
 * origin, may unsubscribe with one click.
 */
class OriginCheckFilter extends OncePerRequestFilter {

    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "OPTIONS", "POST");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final PublicSite site;

    OriginCheckFilter(PublicSite site) {
        this.site = site;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!KNOWN.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, OPTIONS, POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (changes(request) && isForeign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean changes(HttpServletRequest request) {
        return (request.getMethod().equals("POST") && !request.getRequestURI().startsWith("/u/"))
                || "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }

    private boolean isForeign(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        var origin = request.getHeader("Origin");
        return site != null ? !OURS.contains(site) : origin != null && !isOurs(request, origin);
    }

    /** The host is compared as the browser named it; pages that tell nobody their address send "null" as their origin. */
    private boolean isOurs(HttpServletRequest request, String origin) {
        if (origin.equals("null")) {
            return site.isPersonal(request.getRequestURI());
        }
        try {
            var authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
