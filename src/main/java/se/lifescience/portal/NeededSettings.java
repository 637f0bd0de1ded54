package se.lifescience.portal;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ApplicationListener;
import org.springframework.util.StringUtils;

/** Stops a start at once, naming every environment variable that is missing, before anything is opened or changed. */
class NeededSettings implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    static final List<String> PROPERTIES = List.of(
            "spring.datasource.url",
            "spring.mail.host",
            "portal.base-url",
            "portal.secret",
            "portal.mail-from",
            "portal.office.sv",
            "portal.office.en",
            "portal.office.email",
            "portal.login.issuer",
            "portal.login.client-id",
            "portal.login.client-secret");

    /** What a start lacks. */
    static final class Missing extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        Missing(List<String> variables) {
            super("The portal cannot start: these settings are missing: " + String.join(", ", variables) + ".");
        }
    }

    /** Says it in place of a stack trace. */
    static class Analyzer extends AbstractFailureAnalyzer<Missing> {

        @Override
        protected @Nullable FailureAnalysis analyze(Throwable rootFailure, Missing cause) {
            return new FailureAnalysis(
                    cause.getMessage(),
                    "Set them in the environment; docs/operations.md says what each is for.",
                    cause);
        }
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var missing = PROPERTIES.stream()
                .filter(property -> !StringUtils.hasText(event.getEnvironment().getProperty(property)))
                .map(NeededSettings::variable)
                .toList();
        if (!missing.isEmpty()) {
            throw new Missing(missing);
        }
    }

    private static String variable(String property) {
        return property.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }
}
