package se.lifescience.portal.organisations;

import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.accounts.Admissions;
import se.lifescience.portal.accounts.PersonId;
import se.lifescience.portal.kernel.Access;

/** Makes whoever applied for an organisation its first administrator, in the transaction that approves it. */
@Service
@PreAuthorize(Access.INTERNAL)
public class FirstAdministrator {

    private final Memberships memberships;
    private final Admissions admissions;
    private final Clock clock;

    FirstAdministrator(Memberships memberships, Admissions admissions, Clock clock) {
        this.memberships = memberships;
        this.admissions = admissions;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void appoint(OrganisationId organisation, PersonId applicant) {
        memberships.saveAndFlush(Membership.begun(
                organisation,
                applicant,
                MembershipRole.ADMINISTRATOR,
                Membership.Origin.APPLICATION,
                clock.instant()));
        admissions.letIn(applicant);
    }
}
