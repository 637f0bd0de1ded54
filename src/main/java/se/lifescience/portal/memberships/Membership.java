package se.lifescience.portal.memberships;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SingleLine;
import se.lifescience.portal.kernel.privacy.PersonalData;
import se.lifescience.portal.kernel.privacy.PersonalData.RetentionClass;
import se.lifescience.portal.organisations.OrganisationId;

/** Somebody's place in an organisation; what they did there stays when it ends. */
@Entity
@Table(name = "membership")
class Membership {

    /** By which way it came. */
    enum Origin {
        APPLICATION,
        INVITATION,
        REQUEST,
        LOGIN,
        OFFICE
    }

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column(name = "person_id")
    @PersonalData(purpose = "who acts for the organisation", retention = RetentionClass.ACCOUNT)
    private @Nullable UUID personId;

    @Column(name = "name")
    @PersonalData(purpose = "whom an administrator invited", retention = RetentionClass.ACCOUNT)
    private String name = "";

    @Column(name = "email")
    @PersonalData(purpose = "where the invitation goes", retention = RetentionClass.ACCOUNT)
    private String email = "";

    @Column(name = "email_key")
    @PersonalData(purpose = "one invitation per address", retention = RetentionClass.ACCOUNT)
    private String emailKey = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private MembershipRole role;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private MembershipState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "origin")
    private Origin origin;

    @Column(name = "starts_at")
    private @Nullable Instant startsAt;

    @Column(name = "signs_since")
    private @Nullable Instant signsSince;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    private Membership(
            OrganisationId organisation, MembershipRole role, MembershipState state, Origin origin, Instant now) {
        this.id = Ids.next();
        this.organisationId = organisation.value();
        this.role = role;
        this.state = state;
        this.origin = origin;
        this.createdAt = now;
    }

    /** Somebody who is in at once. */
    static Membership begun(
            OrganisationId organisation, PersonId person, MembershipRole role, Origin origin, Instant now) {
        var membership = new Membership(organisation, role, MembershipState.ACTIVE, origin, now);
        membership.personId = person.value();
        membership.begin(now);
        return membership;
    }

    /** Somebody who wants in. */
    static Membership asked(OrganisationId organisation, PersonId person, Origin origin, Instant now) {
        var membership = new Membership(organisation, MembershipRole.MEMBER, MembershipState.ASKED, origin, now);
        membership.personId = person.value();
        return membership;
    }

    /** Somebody who gets a link by mail. */
    static Membership invited(
            OrganisationId organisation, String name, EmailAddress email, MembershipRole role, Instant now) {
        var membership = new Membership(organisation, role, MembershipState.INVITED, Origin.INVITATION, now);
        membership.name = SingleLine.person("name", name);
        membership.email = email.value();
        membership.emailKey = email.key();
        return membership;
    }

    /** Whoever is logged in and has the link takes it; the address it went to says nothing of who they are. */
    void accept(PersonId person, Instant now, LocalDate today) {
        demandOpen(today);
        personId = person.value();
        begin(now);
    }

    /** Whether it is an invitation that can still be taken by its link: the mandate's last day has not passed. */
    boolean isOpen(LocalDate today) {
        return state == MembershipState.INVITED && !isOver(today);
    }

    /** What this invitation does to a membership that its receiver has; seen beforehand, and done by {@link #take}. */
    MembershipInvitation.Effect effectOn(Membership present) {
        if (present.state == MembershipState.ASKED) {
            return MembershipInvitation.Effect.JOINS;
        }
        var higher = role.compareTo(present.role);
        if (higher > 0) {
            return MembershipInvitation.Effect.LIFTS;
        }
        return higher == 0 && present.endsOn != null && (endsOn == null || endsOn.isAfter(present.endsOn))
                ? MembershipInvitation.Effect.PROLONGS
                : MembershipInvitation.Effect.NOTHING;
    }

    /** Its holder takes an invitation, which is used up by it; it gives its own role until its own last day, never more. */
    MembershipInvitation.Effect take(Membership invitation, Instant now, LocalDate today) {
        invitation.demandOpen(today);
        var effect = invitation.effectOn(this);
        if (effect == MembershipInvitation.Effect.JOINS) {
            approve(invitation.role, now);
        }
        if (effect != MembershipInvitation.Effect.NOTHING) {
            assign(invitation.role, now);
            endsOn = invitation.endsOn;
        }
        invitation.end(now);
        return effect;
    }

    private void demandOpen(LocalDate today) {
        demand(state == MembershipState.INVITED);
        if (!isOpen(today)) {
            throw Refusal.of("organisations.refusal.invitation-over");
        }
    }

    void approve(MembershipRole as, Instant now) {
        demand(state == MembershipState.ASKED);
        role = as;
        begin(now);
    }

    void change(MembershipRole to, @Nullable LocalDate lastDay, LocalDate today, Instant now) {
        demand(state == MembershipState.ACTIVE || state == MembershipState.INVITED);
        demandStillToCome(lastDay, today);
        endsOn = lastDay;
        assign(to, now);
    }

    static void demandStillToCome(@Nullable LocalDate lastDay, LocalDate today) {
        if (lastDay != null && lastDay.isBefore(today)) {
            throw Refusal.of("organisations.refusal.past").at("until");
        }
    }

    void end(Instant now) {
        demand(state != MembershipState.ENDED);
        state = MembershipState.ENDED;
        endedAt = now;
    }

    private void begin(Instant now) {
        state = MembershipState.ACTIVE;
        startsAt = now;
        assign(role, now);
    }

    /** Since when one may sign is kept over roles that all may, and begins anew after one that may not. */
    private void assign(MembershipRole to, Instant now) {
        role = to;
        if (!to.maySign()) {
            signsSince = null;
        } else if (signsSince == null && state == MembershipState.ACTIVE) {
            signsSince = now;
        }
    }

    private static void demand(boolean allowed) {
        if (!allowed) {
            throw Refusal.conflict("organisations.refusal.membership-state");
        }
    }

    /** Whether its last day has passed, and nobody has ended it yet. */
    boolean isOver(LocalDate today) {
        return endsOn != null && endsOn.isBefore(today);
    }

    /** Whether the organisation can count on it as administrator for as long as anybody knows. */
    boolean isLastingAdministrator() {
        return state == MembershipState.ACTIVE && role.mayAdminister() && endsOn == null;
    }

    MembershipId id() {
        return new MembershipId(id);
    }

    long version() {
        return version == null ? 0 : version;
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    @Nullable
    PersonId person() {
        return personId == null ? null : new PersonId(personId);
    }

    MembershipRole role() {
        return role;
    }

    MembershipState state() {
        return state;
    }

    Optional<LocalDate> lastDay() {
        return Optional.ofNullable(endsOn);
    }
}
