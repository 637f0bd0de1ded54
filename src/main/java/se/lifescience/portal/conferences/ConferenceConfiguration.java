package se.lifescience.portal.conferences;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.kernel.audit.SubjectNames;
import se.lifescience.portal.kernel.audit.TableSubjectNames;
import se.lifescience.portal.kernel.audit.TableSubjectNames.Subject;

/** How other modules name conferences: by the short name in their address. */
@Configuration(proxyBeanMethods = false)
class ConferenceConfiguration {

    @Bean
    SubjectNames conferenceNames(JdbcClient jdbc) {
        return new TableSubjectNames(jdbc, Subject.in("conference", "slug"));
    }
}
