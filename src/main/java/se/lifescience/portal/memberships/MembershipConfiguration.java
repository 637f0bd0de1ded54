package se.lifescience.portal.memberships;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.kernel.audit.SubjectNames;
import se.lifescience.portal.kernel.audit.TableSubjectNames;
import se.lifescience.portal.kernel.audit.TableSubjectNames.Subject;
import se.lifescience.portal.organisations.MergeParticipant;
import se.lifescience.portal.organisations.TableMergeParticipant;

/** How other modules name memberships and applications, and which of them follow their organisation into another. */
@Configuration(proxyBeanMethods = false)
class MembershipConfiguration {

    /** Whoever is in the other one already stays behind, and rests. */
    private static final String SAME_PERSON = """
            ((t.state in ('ASKED', 'ACTIVE') and o.person_id = t.person_id and o.state in ('ASKED', 'ACTIVE'))
                or (t.state = 'INVITED' and o.state = 'INVITED' and o.email_key = t.email_key))""";

    @Bean
    SubjectNames membershipNames(JdbcClient jdbc) {
        return new TableSubjectNames(
                jdbc,
                new Subject(
                        "membership m join organisation o on o.id = m.organisation_id",
                        "m.id",
                        "m.name || ', ' || o.name_sv",
                        "m.name || ', ' || o.name_en"),
                Subject.in("organisation_application", "name_sv", "name_en"));
    }

    @Bean
    MergeParticipant loginsInMerge(JdbcClient jdbc) {
        return TableMergeParticipant.of(jdbc, "logins", "organisation_login");
    }

    @Bean
    MergeParticipant membershipsInMerge(JdbcClient jdbc) {
        return TableMergeParticipant.unless(jdbc, "memberships", "membership", SAME_PERSON);
    }
}
