package se.lifescience.portal.accounts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.kernel.audit.SubjectNames;
import se.lifescience.portal.kernel.audit.TableSubjectNames;
import se.lifescience.portal.kernel.audit.TableSubjectNames.Subject;

/** How other modules name people and login providers. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    @Bean
    SubjectNames accountNames(JdbcClient jdbc) {
        return new TableSubjectNames(
                jdbc, Subject.in("person", "name"), Subject.in("identity_provider", "name_sv", "name_en"));
    }
}
