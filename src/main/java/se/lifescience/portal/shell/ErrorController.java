package se.lifescience.portal.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import se.lifescience.portal.pages.PublicController;

/** What the server answers where no controller did: nothing there, not allowed, or broken before one was reached. */
@PublicController
class ErrorController implements org.springframework.boot.webmvc.error.ErrorController {

    private final ErrorPages pages;

    ErrorController(ErrorPages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
        var status = status(request);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", SecurityHeaders.PUBLIC_CONTENT);
        var reference = status.is5xxServerError() ? PageErrors.logged(cause(request)) : null;
        return pages.page(request, status, null, reference);
    }

    /** Asked for directly, the address is one that does not exist. */
    private static HttpStatus status(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .filter(Integer.class::isInstance)
                .map(code -> HttpStatus.resolve((Integer) code))
                .orElse(HttpStatus.NOT_FOUND);
    }

    private static Throwable cause(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                ? thrown
                : new IllegalStateException("answered with " + status(request).value());
    }
}
