package se.lifescience.portal.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;

/** A start without what an installation must say of itself stops with a sentence that names the environment variable. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class MissingSettings extends AbstractFailureAnalyzer<ConfigurationPropertiesBindException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, ConfigurationPropertiesBindException cause) {
        for (Throwable inner = cause; inner != null; inner = inner.getCause()) {
            if (inner instanceof BindValidationException invalid) {
                return sentence(
                        invalid.getValidationErrors().getName().toString(),
                        invalid.getValidationErrors().getAllErrors().stream()
                                .filter(FieldError.class::isInstance)
                                .map(error -> ((FieldError) error).getField())
                                .distinct()
                                .sorted()
                                .toList(),
                        cause);
            }
        }
        return null;
    }

    private static FailureAnalysis sentence(
            String prefix, List<String> fields, ConfigurationPropertiesBindException cause) {
        var variables =
                fields.stream().map(field -> variable(prefix + "." + field)).collect(Collectors.joining(", "));
        return new FailureAnalysis(
                "The portal cannot start: these settings are missing or cannot be used: " + variables + ".",
                "Set them in the environment; docs/operations.md says what each is for.",
                cause);
    }

    /** As in {@code PORTAL_LOGIN_CLIENT_ID} for {@code portal.login.clientId}. */
    static String variable(String property) {
        return property.replaceAll("([a-z])([A-Z])", "$1_$2")
                .replaceAll("[.-]", "_")
                .toUpperCase(Locale.ROOT);
    }
}
