package se.lifescience.portal.invitations;

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
import se.lifescience.portal.invitations.InvitationTarget.Outcome;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.privacy.PersonalData;
import se.lifescience.portal.kernel.privacy.PersonalData.RetentionClass;
import se.lifescience.portal.organisations.OrganisationId;

@Entity
@Table(name = "invitation")
class Invitation {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(name = "contact_id")
    private @Nullable UUID contactId;

    @Column(name = "person_id")
    @PersonalData(purpose = "whose invitation it has become", retention = RetentionClass.PARTICIPATION)
    private @Nullable UUID personId;

    @Column(name = "name")
    @PersonalData(purpose = "whom the invitation is to", retention = RetentionClass.PARTICIPATION)
    private String name;

    @Column(name = "email")
    @PersonalData(purpose = "where the invitation goes", retention = RetentionClass.PARTICIPATION)
    private String email;

    @Column(name = "email_key")
    @PersonalData(purpose = "one invitation per address", retention = RetentionClass.PARTICIPATION)
    private String emailKey;

    @Column(name = "organisation")
    @PersonalData(purpose = "whom the invited person represents", retention = RetentionClass.PARTICIPATION)
    private String organisation;

    @Column(name = "organisation_id", updatable = false)
    private @Nullable UUID organisationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "language")
    private Language language;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private InvitationState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private @Nullable Outcome outcome;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "decide_by")
    private @Nullable LocalDate decideBy;

    @Column(name = "note")
    @PersonalData(purpose = "what the invited person wants to say", retention = RetentionClass.PARTICIPATION)
    private String note = "";

    @Column(name = "delegated_by")
    private @Nullable UUID delegatedBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    private Invitation(Invitation from, String name, EmailAddress address, Instant now) {
        this.id = Ids.next();
        this.campaignId = from.campaignId;
        this.name = name;
        this.email = address.value();
        this.emailKey = address.key();
        this.organisation = from.organisation;
        this.organisationId = from.organisationId;
        this.language = from.language;
        this.state = InvitationState.SENT;
        this.delegatedBy = from.id;
        this.createdAt = now;
    }

    void accept(Outcome came, String words, Instant now) {
        answer(InvitationState.ACCEPTED, words, now);
        outcome = came;
    }

    void decline(String words, Instant now) {
        answer(InvitationState.DECLINED, words, now);
    }

    void postpone(LocalDate until, String words, Instant now) {
        answer(InvitationState.MAYBE, words, now);
        decideBy = until;
    }

    /** Passes the invitation on, once: the colleague's own can't be passed on again. */
    Invitation delegate(String to, EmailAddress address, String words, Instant now) {
        if (delegatedBy != null) {
            throw Refusal.of("invitations.refusal.delegated-twice");
        }
        if (address.key().equals(emailKey)) {
            throw Refusal.of("invitations.refusal.delegate-self").at("email");
        }
        answer(InvitationState.DELEGATED, words, now);
        return new Invitation(this, to, address, now);
    }

    private void answer(InvitationState to, String words, Instant now) {
        if (state == InvitationState.DRAFTED
                || state == InvitationState.WITHDRAWN
                || state == InvitationState.DELEGATED) {
            throw Refusal.notFound();
        }
        state = to;
        note = words;
        answeredAt = now;
        decideBy = null;
        outcome = null;
    }

    void withdraw() {
        if (state == InvitationState.DRAFTED || state == InvitationState.DELEGATED) {
            throw Refusal.conflict("invitations.refusal.withdraw");
        }
        state = InvitationState.WITHDRAWN;
        outcome = null;
        decideBy = null;
    }

    /** Binds the invitation to an account; it is never bound to a second one. */
    void claim(PersonId person) {
        if (personId != null && !personId.equals(person.value())) {
            throw Refusal.notFound();
        }
        personId = person.value();
    }

    UUID id() {
        return id;
    }

    UUID campaignId() {
        return campaignId;
    }

    @Nullable
    PersonId person() {
        return personId == null ? null : new PersonId(personId);
    }

    String name() {
        return name;
    }

    EmailAddress address() {
        return new EmailAddress(email);
    }

    String organisation() {
        return organisation;
    }

    Optional<OrganisationId> represents() {
        return Optional.ofNullable(organisationId).map(OrganisationId::new);
    }

    Language language() {
        return language;
    }

    InvitationState state() {
        return state;
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }

    @Nullable
    LocalDate decideBy() {
        return decideBy;
    }

    String note() {
        return note;
    }

    @Nullable
    UUID delegatedBy() {
        return delegatedBy;
    }

    boolean isDelegated() {
        return delegatedBy != null;
    }
}
