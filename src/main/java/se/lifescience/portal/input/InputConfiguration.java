package se.lifescience.portal.input;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.kernel.audit.SubjectNames;
import se.lifescience.portal.kernel.audit.TableSubjectNames;
import se.lifescience.portal.kernel.audit.TableSubjectNames.Subject;
import se.lifescience.portal.organisations.MergeParticipant;
import se.lifescience.portal.organisations.TableMergeParticipant;

/** How other modules name input and calls, and what follows its organisation into another. */
@Configuration(proxyBeanMethods = false)
class InputConfiguration {

    @Bean
    SubjectNames inputNames(JdbcClient jdbc) {
        return new TableSubjectNames(
                jdbc, Subject.in("contribution", "title"), Subject.in("call", "title_sv", "title_en"));
    }

    @Bean
    MergeParticipant draftsInMerge(JdbcClient jdbc) {
        return TableMergeParticipant.unseen(jdbc, "drafts", "contribution_draft");
    }

    @Bean
    MergeParticipant contributionsInMerge(JdbcClient jdbc) {
        return TableMergeParticipant.of(jdbc, "contributions", "contribution");
    }
}
