package se.lifescience.portal.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;

/** Gives every public page its context, and strips the spaces that people type around their words. */
@ControllerAdvice(annotations = PublicController.class)
class PublicPageAdvice {

    private final PortalSettings settings;

    PublicPageAdvice(PortalSettings settings) {
        this.settings = settings;
    }

    @ModelAttribute("page")
    PageContext page(Locale locale, HttpServletRequest request) {
        var language = Language.of(locale);
        return new PageContext(
                language,
                request.getRequestURI(),
                settings.office().name().in(language),
                settings.baseUrl().toString());
    }

    @InitBinder
    void trim(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(false));
    }
}
