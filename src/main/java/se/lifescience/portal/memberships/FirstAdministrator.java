package se.lifescience.portal.memberships;

import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.accounts.PersonActivation;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.organisations.OrganisationId;

/** Makes whoever applied for an organisation its first administrator, in the transaction that approves it. */
@Service
@PreAuthorize(Access.INTERNAL)
public class FirstAdministrator {

    private final Memberships memberships;
    private final PersonActivation personActivation;
    private final Clock clock;

    FirstAdministrator(Memberships memberships, PersonActivation personActivation, Clock clock) {
        this.memberships = memberships;
        this.personActivation = personActivation;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void appoint(OrganisationId organisation, PersonId applicant) {
        memberships.saveAndFlush(Membership.begun(
                organisation, applicant, MembershipRole.ADMINISTRATOR, Membership.Origin.APPLICATION, clock.instant()));
        personActivation.activate(applicant);
    }
}
