package se.lifescience.portal.input.received;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.input.CallId;
import se.lifescience.portal.input.ContributionId;
import se.lifescience.portal.input.DraftForm;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.FreeText;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.kernel.privacy.PersonalData;
import se.lifescience.portal.kernel.privacy.PersonalData.RetentionClass;
import se.lifescience.portal.organisations.OrganisationId;

/** A contribution as it was received, with its number: it can be added to, and is never changed or removed. */
@Entity
@Table(name = "contribution")
class Contribution {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "call_id")
    private @Nullable UUID callId;

    @Column(name = "edition")
    private String edition;

    @Column(name = "goal_code")
    private String goalCode;

    @Column(name = "author_id")
    @PersonalData(purpose = "whose contribution it is", retention = RetentionClass.RECEIVED_INPUT)
    private UUID authorId;

    @Column(name = "author_name")
    @PersonalData(purpose = "who sent it, as registered", retention = RetentionClass.RECEIVED_INPUT)
    private String authorName;

    @Column(name = "author_email")
    @PersonalData(purpose = "where the receipt and the answer go", retention = RetentionClass.RECEIVED_INPUT)
    private @Nullable String authorEmail;

    @Enumerated(EnumType.STRING)
    @Column(name = "author_language")
    @PersonalData(purpose = "in which language to answer", retention = RetentionClass.RECEIVED_INPUT)
    private Language authorLanguage;

    @Column(name = "organisation")
    @PersonalData(purpose = "on whose behalf it was sent", retention = RetentionClass.RECEIVED_INPUT)
    private String organisation;

    @Column(name = "organisation_id")
    private @Nullable UUID organisationId;

    @Column(name = "signs_since")
    private @Nullable Instant signsSince;

    @Column(name = "title")
    @PersonalData(purpose = "what the sender writes", retention = RetentionClass.RECEIVED_INPUT)
    private String title;

    @Column(name = "text")
    @PersonalData(purpose = "what the sender writes", retention = RetentionClass.RECEIVED_INPUT)
    private String text;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ContributionState state;

    @Column(name = "registry_number")
    private String registryNumber;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "supplemented_at")
    private @Nullable Instant supplementedAt;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawal_note")
    @PersonalData(purpose = "why the sender withdrew it", retention = RetentionClass.RECEIVED_INPUT)
    private String withdrawalNote = "";

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Contribution() {}

    /** Is received under its draft's id, from the author as they are known today; what is incomplete is refused. */
    Contribution(
            ContributionId draft,
            SignedIn author,
            DraftForm form,
            Signature signature,
            Optional<OrganisationId> signedFor,
            String number,
            Instant now) {
        demandComplete(form);
        this.id = draft.value();
        this.callId = form.call().map(CallId::value).orElse(null);
        this.edition = form.edition();
        this.goalCode = form.goal();
        this.authorId = author.id().value();
        this.authorName = author.name();
        this.authorEmail = author.email().map(EmailAddress::value).orElse(null);
        this.authorLanguage = author.language();
        this.organisation = signature.organisation();
        this.organisationId = signedFor.map(OrganisationId::value).orElse(null);
        this.signsSince = signature.since().orElse(null);
        this.title = form.title();
        this.text = form.text();
        this.state = ContributionState.REGISTERED;
        this.registryNumber = number;
        this.submittedAt = now;
        this.changedAt = now;
    }

    /** A new version of what was sent, while the office has not answered. */
    void supplement(String newTitle, String newText, Instant now) {
        demandUnanswered();
        if (withdrawnAt != null) {
            throw Refusal.of("input.refusal.withdrawn-already");
        }
        var form = form().saying(newTitle, newText);
        if (form.title().equals(title) && form.text().equals(text)) {
            throw Refusal.of("input.refusal.nothing-new").at("text");
        }
        demandComplete(form);
        title = form.title();
        text = form.text();
        supplementedAt = now;
        changedAt = now;
    }

    /** The sender takes it back: a note with a date, since what has been received is kept. */
    void withdraw(String note, Instant now) {
        if (withdrawnAt != null) {
            throw Refusal.of("input.refusal.withdrawn-already");
        }
        withdrawalNote = FreeText.of("note", note, DraftForm.LONGEST_NOTE);
        withdrawnAt = now;
        changedAt = now;
    }

    /** Staff say how far they have come. */
    void handle(ContributionState next) {
        demandUnanswered();
        if (!next.isSetByHand()) {
            throw Refusal.of("input.refusal.state");
        }
        state = next;
    }

    void answer(Instant now) {
        demandUnanswered();
        state = ContributionState.ANSWERED;
        changedAt = now;
    }

    ContributionId id() {
        return new ContributionId(id);
    }

    DraftForm form() {
        return new DraftForm(
                Optional.ofNullable(callId).map(CallId::new), edition, goalCode, organisation, title, text);
    }

    ContributionState state() {
        return state;
    }

    long version() {
        return version == null ? 0 : version;
    }

    PersonId author() {
        return new PersonId(authorId);
    }

    /** For whom it was sent, and by whom. */
    Signature signature() {
        return new Signature(organisation, authorName, Optional.ofNullable(signsSince));
    }

    /** The organisation it was signed for, whose signatories may add to it; nothing where it is the author's own. */
    Optional<OrganisationId> signedFor() {
        return Optional.ofNullable(organisationId).map(OrganisationId::new);
    }

    String authorName() {
        return authorName;
    }

    Optional<EmailAddress> authorEmail() {
        return Optional.ofNullable(authorEmail).map(EmailAddress::new);
    }

    Language authorLanguage() {
        return authorLanguage;
    }

    String registryNumber() {
        return registryNumber;
    }

    Instant changedAt() {
        return changedAt;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Optional<Instant> supplementedAt() {
        return Optional.ofNullable(supplementedAt);
    }

    Optional<MyContribution.Withdrawal> withdrawal() {
        return Optional.ofNullable(withdrawnAt).map(at -> new MyContribution.Withdrawal(at, withdrawalNote));
    }

    private void demandUnanswered() {
        if (state == ContributionState.ANSWERED) {
            throw Refusal.of("input.refusal.answered-already");
        }
    }

    private static void demandComplete(DraftForm form) {
        form.faults().stream().findFirst().ifPresent(fault -> {
            throw fault;
        });
    }
}
