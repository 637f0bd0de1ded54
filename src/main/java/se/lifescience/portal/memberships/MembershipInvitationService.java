package se.lifescience.portal.memberships;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.accounts.PersonActivation;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.RefusalCollector;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.kernel.SingleLine;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.organisations.OrganisationId;

/** Invites into an organisation by a mailed link, and lets in whoever is logged in and holds it. */
@Service
@PreAuthorize(Access.MEMBER)
@Transactional
public class MembershipInvitationService {

    private static final int MOST_INVITATIONS = 100;

    private final MembershipRegister register;
    private final Memberships memberships;
    private final MembershipList rows;
    private final MembershipLinkIssuer links;
    private final MembershipMails letters;
    private final PersonActivation personActivation;
    private final CurrentPerson current;
    private final Clock clock;

    MembershipInvitationService(
            MembershipRegister register,
            Memberships memberships,
            MembershipList rows,
            MembershipLinkIssuer links,
            MembershipMails letters,
            PersonActivation personActivation,
            CurrentPerson current,
            Clock clock) {
        this.register = register;
        this.memberships = memberships;
        this.rows = rows;
        this.links = links;
        this.letters = letters;
        this.personActivation = personActivation;
        this.current = current;
        this.clock = clock;
    }

    /** Mails somebody a link; invited again, they get a new one and the old one is worth nothing. */
    public MembershipId invite(
            OrganisationId organisation, String name, String email, MembershipRole role, @Nullable LocalDate until) {
        register.lockToAdminister(organisation);
        var refusalCollector = new RefusalCollector();
        refusalCollector.check(() -> SingleLine.person("name", name));
        var typed = refusalCollector.find(() -> EmailAddress.of(email));
        refusalCollector.check(() -> Membership.demandStillToCome(until, register.today()));
        refusalCollector.demandNone();
        var address = typed.orElseThrow();
        var now = clock.instant();
        if (rows.invitedSince(organisation, now.minus(Duration.ofDays(1))) >= MOST_INVITATIONS) {
            throw Refusal.of("organisations.refusal.invitations", MOST_INVITATIONS);
        }
        memberships.findInvited(organisation.value(), address.key()).ifPresent(earlier -> {
            earlier.end(now);
            register.save(earlier);
            links.withdraw(earlier.id());
        });
        var membership = Membership.invited(organisation, name, address, role, now);
        membership.change(role, until, register.today(), now);
        var id = memberships.saveAndFlush(membership).id();
        letters.invited(id.value(), address, current.get().language(), links.issue(id, now));
        register.audit("memberships.member-invited", id, organisation, role);
        return id;
    }

    /** What a mailed link offers, and what it would do for me if I am logged in; looking changes nothing. */
    @PreAuthorize(Access.PUBLIC)
    @Transactional(readOnly = true)
    public MembershipInvitation invitation(SecretToken token) {
        var link = links.find(token).orElseThrow(Refusal::notFound);
        var membership = register.find(new MembershipId(link.subject()));
        if (!membership.isOpen(register.today())) {
            throw Refusal.notFound();
        }
        var effect = current.find()
                .flatMap(me -> memberships.findLiving(
                        membership.organisation().value(), me.id().value()))
                .filter(present -> !present.isOver(register.today()))
                .map(membership::effectOn)
                .orElse(MembershipInvitation.Effect.JOINS);
        return new MembershipInvitation(
                register.name(membership.organisation()),
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
    public MembershipInvitation.Accepted accept(SecretToken token) {
        var invited = new MembershipId(links.get(token).subject());
        var organisation = register.lockOf(invited);
        links.use(token);
        var me = current.get().id();
        var membership = register.find(invited);
        var earlier = register.living(organisation, me);
        var effect = earlier.map(present -> take(present, membership)).orElseGet(() -> {
            membership.accept(me, clock.instant(), register.today());
            return MembershipInvitation.Effect.JOINS;
        });
        register.save(membership);
        personActivation.activate(me);
        register.audit("memberships.invitation-accepted", membership.id(), organisation, membership.role());
        return new MembershipInvitation.Accepted(organisation, effect);
    }

    private MembershipInvitation.Effect take(Membership present, Membership invitation) {
        var effect = present.take(invitation, clock.instant(), register.today());
        register.save(present);
        if (effect != MembershipInvitation.Effect.NOTHING) {
            register.audit("memberships.membership-changed", present.id(), present.organisation(), present.role());
        }
        return effect;
    }
}
