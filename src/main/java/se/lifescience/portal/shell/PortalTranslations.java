package se.lifescience.portal.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Translations;

/** One set of texts for both faces, for mails and for exports: a pair of files per module under {@code translations/}. */
@Configuration
class PortalTranslations {

    private static final String SWEDISH = "_sv.properties";

    @Bean
    MessageSource messageSource() throws IOException {
        var source = new ReloadableResourceBundleMessageSource();
        var names = Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath:translations/*" + SWEDISH))
                .map(resource -> Objects.requireNonNull(resource.getFilename()))
                .map(name -> "classpath:translations/" + name.substring(0, name.length() - SWEDISH.length()))
                .sorted()
                .toArray(String[]::new);
        source.setBasenames(names);
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Language.SV.locale());
        return source;
    }

    @Bean
    Translations translations(MessageSource source) {
        return (language, key, arguments) -> source.getMessage(key, arguments, language.locale());
    }

    @Bean
    I18NProvider i18nProvider(MessageSource source) {
        return new I18NProvider() {
            @Override
            public List<Locale> getProvidedLocales() {
                return Arrays.stream(Language.values()).map(Language::locale).toList();
            }

            @Override
            public String getTranslation(String key, Locale locale, Object... arguments) {
                return source.getMessage(key, arguments, Language.of(locale).locale());
            }
        };
    }
}
