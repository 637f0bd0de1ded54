package se.lifescience.portal.organisations;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.kernel.audit.SubjectNames;
import se.lifescience.portal.kernel.audit.TableSubjectNames;
import se.lifescience.portal.kernel.audit.TableSubjectNames.Subject;

/** How other modules name organisations; domains that both claim stay behind in a merge, and a second logo. */
@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {

    @Bean
    SubjectNames organisationNames(JdbcClient jdbc) {
        return new TableSubjectNames(jdbc, Subject.in("organisation", "name_sv", "name_en"));
    }

    @Bean
    MergeParticipant domainsInMerge(JdbcClient jdbc) {
        return TableMergeParticipant.unless(jdbc, "domains", "organisation_domain", "o.domain = t.domain");
    }

    @Bean
    MergeParticipant logosInMerge(JdbcClient jdbc) {
        return TableMergeParticipant.unless(jdbc, "logos", "organisation_logo", "true");
    }
}
