package se.lifescience.portal.contacts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.kernel.audit.SubjectNames;
import se.lifescience.portal.kernel.audit.TableSubjectNames;
import se.lifescience.portal.kernel.audit.TableSubjectNames.Subject;
import se.lifescience.portal.organisations.MergeParticipant;
import se.lifescience.portal.organisations.TableMergeParticipant;

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
