package se.lifescience.portal.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.pages.Limits;
import se.lifescience.portal.pages.PublicController;

/** Turns what a public controller could not do into a calm page: a no is a sentence, anything else a reference. */
@ControllerAdvice(annotations = PublicController.class)
class PublicErrors {

    private static final Logger LOG = LoggerFactory.getLogger(PublicErrors.class);

    private final ErrorPages pages;
    private final Translations translations;

    PublicErrors(ErrorPages pages, Translations translations) {
        this.pages = pages;
        this.translations = translations;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request) {
        return switch (refusal.kind()) {
            case NOT_FOUND -> pages.page(request, HttpStatus.NOT_FOUND, null, null);
            case CONFLICT -> pages.page(request, HttpStatus.CONFLICT, sentence(refusal, request), null);
            case RULE -> pages.page(request, HttpStatus.BAD_REQUEST, sentence(refusal, request), null);
        };
    }

    @ExceptionHandler
    ModelAndView tooMany(Limits.TooMany tooMany, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Retry-After", String.valueOf(tooMany.waitingTime().toSeconds() + 1));
        return pages.page(request, HttpStatus.TOO_MANY_REQUESTS, null, null);
    }

    /** No connection to the database in half a minute: more people than the portal can serve, or no database. */
    @ExceptionHandler({CannotCreateTransactionException.class, CannotGetJdbcConnectionException.class})
    ModelAndView busy(HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("No connection to the database for a public page");
        response.setHeader("Retry-After", "30");
        return pages.page(request, HttpStatus.SERVICE_UNAVAILABLE, null, null);
    }

    @ExceptionHandler
    ModelAndView unexpected(Exception exception, HttpServletRequest request) {
        var status = status(exception);
        return pages.page(request, status, null, status.is5xxServerError() ? PageErrors.logged(exception) : null);
    }

    private static HttpStatus status(Exception exception) {
        return switch (exception) {
            case ErrorResponse response ->
                HttpStatus.valueOf(response.getStatusCode().value());
            case AccessDeniedException _ -> HttpStatus.NOT_FOUND;
            case OptimisticLockingFailureException _ -> HttpStatus.CONFLICT;
            case TypeMismatchException _, HttpMessageConversionException _ -> HttpStatus.BAD_REQUEST;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    private String sentence(Refusal refusal, HttpServletRequest request) {
        return translations.text(pages.language(request), refusal.key(), refusal.arguments());
    }
}
