package se.lifescience.portal.invitations;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.kernel.audit.SubjectNames;
import se.lifescience.portal.kernel.audit.TableSubjectNames;
import se.lifescience.portal.kernel.audit.TableSubjectNames.Subject;
import se.lifescience.portal.organisations.MergeParticipant;
import se.lifescience.portal.organisations.TableMergeParticipant;

/** How other modules name campaigns and invitations, and what follows its organisation into another. */
@Configuration(proxyBeanMethods = false)
class InvitationConfiguration {

    @Bean
    SubjectNames invitationNames(JdbcClient jdbc) {
        return new TableSubjectNames(jdbc, Subject.in("campaign", "name"), Subject.in("invitation", "name"));
    }

    @Bean
    MergeParticipant invitationsInMerge(JdbcClient jdbc) {
        return TableMergeParticipant.of(jdbc, "invitations", "invitation");
    }
}
