package se.lifescience.portal.mail;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.kernel.audit.SubjectNames;
import se.lifescience.portal.kernel.audit.TableSubjectNames;
import se.lifescience.portal.kernel.audit.TableSubjectNames.Subject;

/** How other modules name messages, and deliveries by subject and recipient. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    SubjectNames mailNames(JdbcClient jdbc) {
        return new TableSubjectNames(
                jdbc, Subject.in("message", "title"), Subject.in("delivery", "subject || ' → ' || address"));
    }
}
