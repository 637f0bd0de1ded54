package se.lifescience.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import se.lifescience.portal.kernel.PortalSettings;

class MissingSettingsTests {

    @Test
    void theSentenceNamesTheEnvironmentVariables() {
        new ApplicationContextRunner()
                .withUserConfiguration(OnlySettings.class)
                .withPropertyValues("portal.base-url=http://localhost")
                .run(context -> {
                    var failure = context.getStartupFailure();
                    assertThat(failure).isInstanceOf(ConfigurationPropertiesBindException.class);
                    assertThat(new MissingSettings().analyze(failure).getDescription())
                            .contains("PORTAL_MAIL_FROM", "PORTAL_SECRET", "PORTAL_OFFICE")
                            .doesNotContain("PORTAL_BASE_URL");
                });
    }

    @Test
    void variablesAreWrittenAsTheEnvironmentHasThem() {
        assertThat(Map.of("portal.login.clientId", "PORTAL_LOGIN_CLIENT_ID", "portal.mail-from", "PORTAL_MAIL_FROM"))
                .allSatisfy((property, variable) ->
                        assertThat(MissingSettings.variable(property)).isEqualTo(variable));
    }

    @EnableConfigurationProperties(PortalSettings.class)
    static class OnlySettings {}
}
