package se.lifescience.portal.memberships;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.accounts.IdentityEvidence;
import se.lifescience.portal.accounts.PersonActivation;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.OptimisticLock;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.organisations.OrganisationId;

/**
 * Who belongs to an organisation. Its administrators approve, change and end memberships by themselves, as they invite
 * into it.
 */
@Service
@PreAuthorize(Access.MEMBER)
@Transactional
public class MembershipService {

    private final MembershipRegister register;
    private final MembershipList rows;
    private final MandateTable mandateTable;
    private final MembershipLinkIssuer links;
    private final MembershipMails letters;
    private final PersonActivation personActivation;
    private final CurrentPerson current;
    private final Clock clock;

    MembershipService(
            MembershipRegister register,
            MembershipList rows,
            MandateTable mandateTable,
            MembershipLinkIssuer links,
            MembershipMails letters,
            PersonActivation personActivation,
            CurrentPerson current,
            Clock clock) {
        this.register = register;
        this.rows = rows;
        this.mandateTable = mandateTable;
        this.links = links;
        this.letters = letters;
        this.personActivation = personActivation;
        this.current = current;
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

    /** I want to belong to an organisation in the directory; its administrators are told. Asked twice is asked once. */
    @PreAuthorize(Access.ARRIVED)
    public void ask(OrganisationId organisation) {
        register.lock(organisation);
        var name = register.nameInDirectory(organisation);
        var me = current.get();
        if (register.living(organisation, me.id()).isEmpty()) {
            var membership = Membership.asked(organisation, me.id(), Membership.Origin.REQUEST, clock.instant());
            register.save(membership);
            letters.asked(organisation, name, membership.id().value(), me.id());
            register.audit("memberships.membership-asked", membership.id(), organisation, membership.role());
        }
    }

    public void approve(MembershipId id, MembershipRole role) {
        var membership = register.held(id);
        membership.approve(role, clock.instant());
        register.save(membership);
        var person = personOf(membership);
        personActivation.activate(person);
        letters.approved(person, id.value(), register.name(membership.organisation()));
        register.audit("memberships.membership-approved", id, membership.organisation(), role);
    }

    /** Gives another role or a last day; the organisation keeps somebody who administers it. */
    public void change(MembershipId id, long version, MembershipRole role, @Nullable LocalDate until) {
        var membership = register.held(id);
        OptimisticLock.check(version, membership.version());
        var wasNeeded = membership.isLastingAdministrator();
        membership.change(role, until, register.today(), clock.instant());
        if (wasNeeded && !membership.isLastingAdministrator()) {
            register.refuseWithoutSuccessor(membership);
        }
        register.save(membership);
        register.audit("memberships.membership-changed", id, membership.organisation(), role);
    }

    /** Ends a membership, takes back an invitation, or says no to somebody who asked. */
    public void end(MembershipId id) {
        end(register.held(id));
    }

    /** I leave; somebody else's membership is not found. */
    @PreAuthorize(Access.ARRIVED)
    public void leave(MembershipId id) {
        var me = current.get().id();
        register.lockOf(id);
        end(Optional.of(register.find(id))
                .filter(one -> me.equals(one.person()))
                .orElseThrow(Refusal::notFound));
    }

    private void end(Membership membership) {
        if (membership.isLastingAdministrator()) {
            register.refuseWithoutSuccessor(membership);
        }
        var wasIn = membership.state() != MembershipState.INVITED;
        membership.end(clock.instant());
        register.save(membership);
        if (!wasIn) {
            links.withdraw(membership.id());
        }
        if (wasIn && !current.get().id().equals(membership.person())) {
            letters.ended(personOf(membership), membership.id().value(), register.name(membership.organisation()));
        }
        register.audit("memberships.membership-ended", membership.id(), membership.organisation(), membership.role());
    }

    private static PersonId personOf(Membership membership) {
        return Optional.ofNullable(membership.person()).orElseThrow(Refusal::notFound);
    }

    /** One's own place in an organisation. */
    public record MyMembership(
            MembershipId id,
            OrganisationId organisation,
            LocalizedText name,
            MembershipRole role,
            MembershipState state,
            Optional<LocalDate> until) {}

    /**
     * A line in an organisation's list of members.
     *
     * @param invitedAt where the invitation went, while nobody has taken it
     * @param evidence by what the person may be known, once there is one
     * @param since since when it is what it is: asked, invited, or a member
     * @param until the last day, where one is set
     */
    public record MemberRow(
            MembershipId id,
            long version,
            String name,
            Optional<EmailAddress> invitedAt,
            IdentityEvidence evidence,
            MembershipRole role,
            MembershipState state,
            Instant since,
            Optional<LocalDate> until) {

        /** The address to know somebody by: where the invitation went, or what is known of the person. */
        public String knownBy(Language language, Translations words) {
            return invitedAt.map(EmailAddress::value).orElseGet(() -> evidence.text(language, words));
        }
    }
}
