package se.lifescience.portal.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Behind login the language is the person's, not the path's: {@code /en/portal} leads to {@code /portal}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
class EnglishPathRedirect extends OncePerRequestFilter {

    private static final String ENGLISH = "/en";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        var rest = path.startsWith(ENGLISH + "/") ? path.substring(ENGLISH.length()) : "";
        if (!SecurityConfiguration.isBehindLogin(rest)) {
            chain.doFilter(request, response);
        } else if (request.getMethod().equals("GET") && (isUnder(rest, "/portal") || isUnder(rest, "/office"))) {
            response.sendRedirect(rest);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean isUnder(String path, String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }
}
