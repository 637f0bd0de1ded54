package se.lifescience.portal.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points a test's portal at a database of its own, the tests' mail server and their OpenID provider. */
class PortalTestInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + TestDatabase.create(),
                        "portal.login.issuer=" + TestLoginProvider.issuer(),
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + TestMail.port())
                .applyTo(context);
    }
}
