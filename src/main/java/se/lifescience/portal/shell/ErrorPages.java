package se.lifescience.portal.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.pages.PageContext;

/** Writes the public page that stands where another could not be shown. */
@Component
class ErrorPages {

    private static final String ENGLISH = "/en";
    private static final Map<HttpStatus, String> WORDS = Map.of(
            HttpStatus.NOT_FOUND, "not-found",
            HttpStatus.FORBIDDEN, "forbidden",
            HttpStatus.CONFLICT, "conflict",
            HttpStatus.BAD_REQUEST, "refused",
            HttpStatus.TOO_MANY_REQUESTS, "too-many",
            HttpStatus.SERVICE_UNAVAILABLE, "busy");
    private static final Set<HttpStatus> EXPLAINED =
            Set.of(HttpStatus.NOT_FOUND, HttpStatus.FORBIDDEN, HttpStatus.TOO_MANY_REQUESTS);

    private final PortalSettings settings;
    private final LocaleResolver languages;

    ErrorPages(PortalSettings settings, LocaleResolver languages) {
        this.settings = settings;
        this.languages = languages;
    }

    /**
     * The page for a status.
     *
     * @param sentence what to say instead of the status's usual explanation
     * @param reference under which the log holds what happened
     */
    ModelAndView page(
            HttpServletRequest request, HttpStatus status, @Nullable String sentence, @Nullable String reference) {
        var word = WORDS.getOrDefault(status, status.is4xxClientError() ? "refused" : "broken");
        var view = new ModelAndView("error/message");
        view.setStatus(status);
        view.addObject("page", context(request));
        view.addObject("heading", "shell.error." + word);
        view.addObject("sentence", sentence);
        view.addObject("explanation", explanation(status, word, sentence));
        view.addObject("reference", reference);
        return view;
    }

    Language language(HttpServletRequest request) {
        return Language.of(languages.resolveLocale(request));
    }

    private static @Nullable String explanation(HttpStatus status, String word, @Nullable String sentence) {
        return sentence == null && (EXPLAINED.contains(status) || status.is5xxServerError())
                ? "shell.error." + word + "-text"
                : null;
    }

    private PageContext context(HttpServletRequest request) {
        var language = language(request);
        return new PageContext(
                language,
                path(request),
                settings.office().name().in(language),
                settings.baseUrl().toString());
    }

    /** The path that was asked for, without the language; an error is shown under another. */
    private static String path(HttpServletRequest request) {
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? uri
                : request.getRequestURI();
        return asked.startsWith(ENGLISH + "/") ? asked.substring(ENGLISH.length()) : asked;
    }
}
