package se.lifescience.portal.conferences;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.kernel.SubjectNames;
import se.lifescience.portal.kernel.TableSubjectNames;
import se.lifescience.portal.kernel.TableSubjectNames.Subject;

/** How other modules name conferences: by the short name in their address. */
@Configuration(proxyBeanMethods = false)
class ConferenceConfiguration {

    @Bean
    SubjectNames conferenceNames(JdbcClient jdbc) {
        return new TableSubjectNames(jdbc, Subject.in("conference", "slug"));
    }
}
