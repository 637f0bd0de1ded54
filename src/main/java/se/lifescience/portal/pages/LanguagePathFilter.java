package se.lifescience.portal.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import se.lifescience.portal.kernel.Language;

/**
 * Takes {@code /en} off the path and remembers the language, so that each page is mapped once; everything behind it,
 * security included, sees the path without the language.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class LanguagePathFilter extends OncePerRequestFilter {

    static final String LANGUAGE = LanguagePathFilter.class.getName() + ".language";
    private static final String ENGLISH = "/en";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        if (path.equals(ENGLISH) || path.startsWith(ENGLISH + "/")) {
            request.setAttribute(LANGUAGE, Language.EN);
            chain.doFilter(new WithoutLanguage(request), response);
        } else {
            request.setAttribute(LANGUAGE, Language.SV);
            chain.doFilter(request, response);
        }
    }

    private static final class WithoutLanguage extends HttpServletRequestWrapper {

        private WithoutLanguage(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return shorten(super.getRequestURI());
        }

        @Override
        public String getServletPath() {
            return shorten(super.getServletPath());
        }

        private static String shorten(String path) {
            if (!path.startsWith(ENGLISH)) {
                return path;
            }
            var rest = path.substring(ENGLISH.length());
            return rest.isEmpty() ? "/" : rest;
        }
    }
}
