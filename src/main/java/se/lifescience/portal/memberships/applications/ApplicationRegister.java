package se.lifescience.portal.memberships.applications;

import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.audit.Denied;
import se.lifescience.portal.memberships.MembershipMails;

/** Applications as they are dealt with, in the transaction of the caller: one for a number, and the applicant told of each step. */
@Component
class ApplicationRegister {

    private final OrganisationApplications applications;
    private final MembershipMails letters;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ApplicationRegister(
            OrganisationApplications applications,
            MembershipMails letters,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.applications = applications;
        this.letters = letters;
        this.jdbc = jdbc;
        this.events = events;
    }

    OrganisationApplication find(UUID id) {
        return applications.findById(id).orElseThrow(Refusal::notFound);
    }

    OrganisationApplication held(UUID id) {
        return applications.lock(id).orElseThrow(Refusal::notFound);
    }

    void refuseKnownNumber(String number) {
        knownBy(number).ifPresent(name -> {
            events.publishEvent(new Denied("memberships.number-known", holder(number)));
            throw Refusal.conflict("organisations.refusal.number-known", name).at("number");
        });
    }

    private UUID holder(String number) {
        return jdbc.sql("select id from organisation where number = ?")
                .param(number)
                .query(UUID.class)
                .single();
    }

    Optional<String> knownBy(String number) {
        return jdbc.sql("select name_sv from organisation where number = ? and number <> ''")
                .param(number)
                .query(String.class)
                .optional();
    }

    void keep(OrganisationApplication application) {
        try {
            applications.saveAndFlush(application);
        } catch (DataIntegrityViolationException sameNumber) {
            throw Refusal.conflict("organisations.refusal.application-known").at("number");
        }
    }

    void tell(OrganisationApplication application, String kind, String words) {
        letters.application(
                kind,
                application.applicant(),
                application.id(),
                application.data().nameSv(),
                words);
    }
}
