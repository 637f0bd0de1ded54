package se.lifescience.portal.participation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.kernel.audit.SubjectNames;
import se.lifescience.portal.kernel.audit.TableSubjectNames;
import se.lifescience.portal.kernel.audit.TableSubjectNames.Subject;
import se.lifescience.portal.organisations.MergeParticipant;
import se.lifescience.portal.organisations.TableMergeParticipant;

/** How other modules name occasions, and what follows its organisation into another. */
@Configuration(proxyBeanMethods = false)
class ParticipationConfiguration {

    @Bean
    SubjectNames occasionNames(JdbcClient jdbc) {
        return new TableSubjectNames(jdbc, Subject.in("occasion", "title_sv", "title_en"));
    }

    @Bean
    MergeParticipant registrationsInMerge(JdbcClient jdbc) {
        return TableMergeParticipant.of(jdbc, "registrations", "registration");
    }
}
