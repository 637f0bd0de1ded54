package se.lifescience.portal.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import se.lifescience.portal.kernel.Language;

/** The language of a public page is the one in its path, whatever the browser would prefer. */
@Component("localeResolver")
class PathLocaleResolver implements LocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return request.getAttribute(LanguagePathFilter.LANGUAGE) instanceof Language language
                ? language.locale()
                : Language.SV.locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is in the path");
    }
}
