package se.lifescience.portal.officials;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.kernel.audit.SubjectNames;
import se.lifescience.portal.kernel.audit.TableSubjectNames;
import se.lifescience.portal.kernel.audit.TableSubjectNames.Subject;

/** How other modules name those who hold a post. */
@Configuration(proxyBeanMethods = false)
class OfficialConfiguration {

    @Bean
    SubjectNames officialNames(JdbcClient jdbc) {
        return new TableSubjectNames(
                jdbc, Subject.in("office_holder", "post_sv || ': ' || name", "post_en || ': ' || name"));
    }
}
