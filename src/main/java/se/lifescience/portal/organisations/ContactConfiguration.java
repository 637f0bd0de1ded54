package se.lifescience.portal.organisations;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.kernel.SubjectNames;
import se.lifescience.portal.kernel.TableSubjectNames;
import se.lifescience.portal.kernel.TableSubjectNames.Subject;

/** How other modules name contacts, who follow their organisation into another. */
@Configuration(proxyBeanMethods = false)
class ContactConfiguration {

    @Bean
    SubjectNames contactNames(JdbcClient jdbc) {
        return new TableSubjectNames(jdbc, Subject.in("contact", "name"));
    }

    @Bean
    MergeParticipant contactsInMerge(JdbcClient jdbc) {
        return TableMergeParticipant.of(jdbc, "contacts", "contact");
    }
}
