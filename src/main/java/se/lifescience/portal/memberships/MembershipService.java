package se.lifescience.portal.memberships;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.accounts.PersonActivation;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.OptimisticLock;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.RefusalCollector;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.kernel.SingleLine;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.audit.Audited;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.organisations.OrganisationLookup;
import se.lifescience.portal.organisations.OrganisationRegister;

/**
 * Who belongs to an organisation. Its administrators invite, approve, change and end memberships by themselves; every
 * decision holds the organisation's row, so that two at once come one after the other.
 */
@Service
@PreAuthorize(Access.MEMBER)
@Transactional
public class MembershipService {

    private static final int MOST_INVITATIONS = 100;

    private final Memberships memberships;
    private final MembershipList rows;
    private final OrganisationLookup organisations;
    private final OrganisationRegister register;
    private final MandateTable mandateTable;
    private final MembershipLinks links;
    private final MembershipMails letters;
    private final PersonActivation personActivation;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MembershipService(
            Memberships memberships,
            MembershipList rows,
            OrganisationLookup organisations,
            OrganisationRegister register,
            MandateTable mandateTable,
            MembershipLinks links,
            MembershipMails letters,
            PersonActivation personActivation,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.memberships = memberships;
        this.rows = rows;
        this.organisations = organisations;
        this.register = register;
        this.mandateTable = mandateTable;
        this.links = links;
        this.letters = letters;
        this.personActivation = personActivation;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** My own, also where I wait for an answer. */
    @PreAuthorize(Access.ARRIVED)
    @Transactional(readOnly = true)
    public List<MyMembership> mine() {
        return rows.of(current.get().id());
    }

    /** An organisation's members, for its administrators and the office; anybody else finds nothing. */
    @Transactional(readOnly = true)
    public List<MemberRow> members(OrganisationId organisation, String text, int offset, int limit) {
        mandateTable.demandAdministratorOrOffice(organisation);
        return rows.list(organisation, text, offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(OrganisationId organisation, String text) {
        mandateTable.demandAdministratorOrOffice(organisation);
        return rows.count(organisation, text);
    }

    /** Mails somebody a link; invited again, they get a new one and the old one is worth nothing. */
    public MembershipId invite(
            OrganisationId organisation, String name, String email, MembershipRole role, @Nullable LocalDate until) {
        register.lock(organisation);
        mandateTable.demandAdministratorOrOffice(organisation);
        var refusalCollector = new RefusalCollector();
        refusalCollector.check(() -> SingleLine.person("name", name));
        var typed = refusalCollector.find(() -> EmailAddress.of(email));
        refusalCollector.check(() -> Membership.demandStillToCome(until, mandateTable.today()));
        refusalCollector.demandNone();
        var address = typed.orElseThrow();
        var now = clock.instant();
        if (rows.invitedSince(organisation, now.minus(Duration.ofDays(1))) >= MOST_INVITATIONS) {
            throw Refusal.of("organisations.refusal.invitations", MOST_INVITATIONS);
        }
        memberships.findInvited(organisation.value(), address.key()).ifPresent(earlier -> {
            earlier.end(now);
            memberships.saveAndFlush(earlier);
            links.withdraw(earlier.id());
        });
        var membership = Membership.invited(organisation, name, address, role, now);
        membership.change(role, until, mandateTable.today(), now);
        var id = memberships.saveAndFlush(membership).id();
        letters.invited(id.value(), address, current.get().language(), links.issue(id, now));
        audit("memberships.member-invited", id, organisation, role);
        return id;
    }

    /** What a mailed link offers, and what it would do for me if I am logged in; looking changes nothing. */
    @PreAuthorize(Access.PUBLIC)
    @Transactional(readOnly = true)
    public MembershipInvitation invitation(SecretToken token) {
        var link = links.find(token).orElseThrow(Refusal::notFound);
        var membership = find(new MembershipId(link.subject()));
        if (!membership.isOpen(mandateTable.today())) {
            throw Refusal.notFound();
        }
        var effect = current.find()
                .flatMap(me -> memberships.findLiving(
                        membership.organisation().value(), me.id().value()))
                .filter(present -> !present.isOver(mandateTable.today()))
                .map(membership::effectOn)
                .orElse(InvitationEffect.JOINS);
        return new MembershipInvitation(
                name(membership.organisation()),
                membership.role(),
                membership.lastDay(),
                effect,
                Objects.requireNonNull(link.until()));
    }

    /**
     * Whoever is logged in and holds the link gets what it says, until the day it says; somebody who is a member already
     * keeps what it does not better.
     */
    @PreAuthorize(Access.ARRIVED)
    public AcceptedInvitation accept(SecretToken token) {
        var invited = new MembershipId(links.get(token).subject());
        var organisation = rows.organisationOf(invited);
        register.lock(organisation);
        links.use(token);
        var me = current.get().id();
        var membership = find(invited);
        var earlier = living(organisation, me);
        var effect = earlier.map(present -> take(present, membership)).orElseGet(() -> {
            membership.accept(me, clock.instant(), mandateTable.today());
            return InvitationEffect.JOINS;
        });
        memberships.saveAndFlush(membership);
        personActivation.activate(me);
        audit("memberships.invitation-accepted", membership.id(), organisation, membership.role());
        return new AcceptedInvitation(organisation, effect);
    }

    private InvitationEffect take(Membership present, Membership invitation) {
        var effect = present.take(invitation, clock.instant(), mandateTable.today());
        memberships.saveAndFlush(present);
        if (effect != InvitationEffect.NOTHING) {
            audit("memberships.membership-changed", present.id(), present.organisation(), present.role());
        }
        return effect;
    }

    /** I want to belong to an organisation in the directory; its administrators are told. Asked twice is asked once. */
    @PreAuthorize(Access.ARRIVED)
    public void ask(OrganisationId organisation) {
        register.lock(organisation);
        var one = organisations.find(organisation).orElseThrow(Refusal::notFound);
        var me = current.get();
        if (!one.inDirectory()) {
            throw Refusal.notFound();
        }
        if (living(organisation, me.id()).isEmpty()) {
            var membership = memberships.saveAndFlush(
                    Membership.asked(organisation, me.id(), Membership.Origin.REQUEST, clock.instant()));
            letters.asked(organisation, one.name(), membership.id().value(), me.id());
            audit("memberships.membership-asked", membership.id(), organisation, membership.role());
        }
    }

    public void approve(MembershipId id, MembershipRole role) {
        var membership = held(id);
        membership.approve(role, clock.instant());
        memberships.saveAndFlush(membership);
        var person = personOf(membership);
        personActivation.activate(person);
        letters.approved(person, id.value(), name(membership.organisation()));
        audit("memberships.membership-approved", id, membership.organisation(), role);
    }

    /** Gives another role or a last day; the organisation keeps somebody who administers it. */
    public void change(MembershipId id, long version, MembershipRole role, @Nullable LocalDate until) {
        var membership = held(id);
        OptimisticLock.check(version, membership.version());
        var wasNeeded = membership.isLastingAdministrator();
        membership.change(role, until, mandateTable.today(), clock.instant());
        if (wasNeeded && !membership.isLastingAdministrator()) {
            refuseWithoutSuccessor(membership);
        }
        memberships.saveAndFlush(membership);
        audit("memberships.membership-changed", id, membership.organisation(), role);
    }

    /** Ends a membership, takes back an invitation, or says no to somebody who asked. */
    public void end(MembershipId id) {
        end(held(id));
    }

    /** I leave; somebody else's membership is not found. */
    @PreAuthorize(Access.ARRIVED)
    public void leave(MembershipId id) {
        var me = current.get().id();
        var organisation = rows.organisationOf(id);
        register.lock(organisation);
        end(Optional.of(find(id)).filter(one -> me.equals(one.person())).orElseThrow(Refusal::notFound));
    }

    private void end(Membership membership) {
        if (membership.isLastingAdministrator()) {
            refuseWithoutSuccessor(membership);
        }
        var wasIn = membership.state() != MembershipState.INVITED;
        membership.end(clock.instant());
        memberships.saveAndFlush(membership);
        if (!wasIn) {
            links.withdraw(membership.id());
        }
        if (wasIn && !current.get().id().equals(membership.person())) {
            letters.ended(personOf(membership), membership.id().value(), name(membership.organisation()));
        }
        audit("memberships.membership-ended", membership.id(), membership.organisation(), membership.role());
    }

    /** What somebody has there now; one whose last day has passed is ended first, so that it stands in nobody's way. */
    private Optional<Membership> living(OrganisationId organisation, PersonId person) {
        var found = memberships.findLiving(organisation.value(), person.value());
        if (found.filter(one -> one.isOver(mandateTable.today())).isPresent()) {
            found.get().end(clock.instant());
            memberships.saveAndFlush(found.get());
            return Optional.empty();
        }
        return found;
    }

    private void refuseWithoutSuccessor(Membership leaving) {
        if (memberships.lastingAdministrators(leaving.organisation().value()).stream()
                .allMatch(one -> one.id().equals(leaving.id()))) {
            throw Refusal.of("organisations.refusal.last-administrator");
        }
    }

    /** The membership as it is once nobody else decides about its organisation; foreign ones are not found. */
    private Membership held(MembershipId id) {
        var organisation = rows.organisationOf(id);
        register.lock(organisation);
        mandateTable.demandAdministratorOrOffice(organisation);
        return find(id);
    }

    private Membership find(MembershipId id) {
        return memberships.findById(id.value()).orElseThrow(Refusal::notFound);
    }

    private LocalizedText name(OrganisationId organisation) {
        return organisations
                .find(organisation)
                .filter(OrganisationLookup.Facts::active)
                .orElseThrow(Refusal::notFound)
                .name();
    }

    private static PersonId personOf(Membership membership) {
        return Optional.ofNullable(membership.person()).orElseThrow(Refusal::notFound);
    }

    private void audit(String what, MembershipId id, OrganisationId organisation, MembershipRole role) {
        events.publishEvent(new Audited(
                what,
                id.value().toString(),
                Map.of("organisation", organisation.value().toString(), "role", role.name())));
    }
}
