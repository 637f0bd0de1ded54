package se.lifescience.portal.organisations;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.kernel.SubjectNames;
import se.lifescience.portal.kernel.TableSubjectNames;
import se.lifescience.portal.kernel.TableSubjectNames.Subject;

/** How other modules name those who hold a post. */
@Configuration(proxyBeanMethods = false)
class OfficialConfiguration {

    @Bean
    SubjectNames officialNames(JdbcClient jdbc) {
        return new TableSubjectNames(
                jdbc, Subject.in("official", "post_sv || ': ' || name", "post_en || ': ' || name"));
    }
}
