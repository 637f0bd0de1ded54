package se.lifescience.portal.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points a test's portal at a database of its own, the tests' mail server and, unless it has named one, their provider. */
class PortalTestInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String ISSUER = "portal.login.issuer";
    /** Where Spring puts what a test says by {@code @DynamicPropertySource}. */
    private static final String SAID_BY_THE_TEST = "Dynamic Test Properties";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + TestDatabase.create(),
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + TestMail.port())
                .applyTo(context);
        var said = context.getEnvironment().getPropertySources().get(SAID_BY_THE_TEST);
        if (said == null || !said.containsProperty(ISSUER)) {
            TestPropertyValues.of(ISSUER + "=" + TestLoginProvider.issuer()).applyTo(context);
        }
    }
}
