package se.lifescience.portal.memberships;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.audit.Audited;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.organisations.OrganisationLookup;
import se.lifescience.portal.organisations.OrganisationRegister;

/**
 * Memberships as they are decided about, in the transaction of the caller; every decision holds the organisation's row, so
 * that two at once come one after the other.
 */
@Component
class MembershipRegister {

    private final Memberships memberships;
    private final MembershipList rows;
    private final OrganisationLookup organisations;
    private final OrganisationRegister organisationRegister;
    private final MandateTable mandateTable;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MembershipRegister(
            Memberships memberships,
            MembershipList rows,
            OrganisationLookup organisations,
            OrganisationRegister organisationRegister,
            MandateTable mandateTable,
            ApplicationEventPublisher events,
            Clock clock) {
        this.memberships = memberships;
        this.rows = rows;
        this.organisations = organisations;
        this.organisationRegister = organisationRegister;
        this.mandateTable = mandateTable;
        this.events = events;
        this.clock = clock;
    }

    void lock(OrganisationId organisation) {
        organisationRegister.lock(organisation);
    }

    /** For those who may invite into the organisation; to anybody else it is not found. */
    void lockToAdminister(OrganisationId organisation) {
        lock(organisation);
        mandateTable.demandAdministratorOrOffice(organisation);
    }

    /** Holds the organisation that a membership is in. */
    OrganisationId lockOf(MembershipId id) {
        var organisation = rows.organisationOf(id);
        lock(organisation);
        return organisation;
    }

    /** The membership as it is once nobody else decides about its organisation; foreign ones are not found. */
    Membership held(MembershipId id) {
        var organisation = lockOf(id);
        mandateTable.demandAdministratorOrOffice(organisation);
        return find(id);
    }

    Membership find(MembershipId id) {
        return memberships.findById(id.value()).orElseThrow(Refusal::notFound);
    }

    /** What somebody has there now; one whose last day has passed is ended first, so that it stands in nobody's way. */
    Optional<Membership> living(OrganisationId organisation, PersonId person) {
        var found = memberships.findLiving(organisation.value(), person.value());
        if (found.filter(one -> one.isOver(mandateTable.today())).isPresent()) {
            found.get().end(clock.instant());
            memberships.saveAndFlush(found.get());
            return Optional.empty();
        }
        return found;
    }

    void refuseWithoutSuccessor(Membership leaving) {
        if (memberships.lastingAdministrators(leaving.organisation().value()).stream()
                .allMatch(one -> one.id().equals(leaving.id()))) {
            throw Refusal.of("organisations.refusal.last-administrator");
        }
    }

    void save(Membership membership) {
        memberships.saveAndFlush(membership);
    }

    LocalDate today() {
        return mandateTable.today();
    }

    LocalizedText name(OrganisationId organisation) {
        return organisations
                .find(organisation)
                .filter(OrganisationLookup.Facts::active)
                .orElseThrow(Refusal::notFound)
                .name();
    }

    /** What an organisation in the directory is called; others are not found. */
    LocalizedText nameInDirectory(OrganisationId organisation) {
        return organisations
                .find(organisation)
                .filter(OrganisationLookup.Facts::inDirectory)
                .orElseThrow(Refusal::notFound)
                .name();
    }

    void audit(String what, MembershipId id, OrganisationId organisation, MembershipRole role) {
        events.publishEvent(new Audited(
                what,
                id.value().toString(),
                Map.of("organisation", organisation.value().toString(), "role", role.name())));
    }
}
