package se.lifescience.portal.input;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.accounts.PersonId;
import se.lifescience.portal.accounts.SignedIn;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PersonalData;
import se.lifescience.portal.kernel.PersonalData.RetentionClass;
import se.lifescience.portal.kernel.ProperName;
import se.lifescience.portal.kernel.Refusal;

/** A contribution: its author's own while a draft; once sent it is received, and can only be added to. */
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
    private @Nullable String registryNumber;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "supplemented_at")
    private @Nullable Instant supplementedAt;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawal_note")
    @PersonalData(purpose = "why the sender withdrew it", retention = RetentionClass.RECEIVED_INPUT)
    private String withdrawalNote;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Contribution() {}

    @SuppressWarnings("NullAway.Init")
    Contribution(SignedIn author, DraftForm form, Instant now) {
        this.id = Ids.next();
        this.state = ContributionState.DRAFT;
        this.createdAt = now;
        this.withdrawalNote = "";
        isFrom(author);
        write(form, now);
    }

    /** Saves what the author has written so far; only lengths are refused, since a draft may be unfinished. */
    final void write(DraftForm form, Instant now) {
        if (state.isReceived()) {
            throw Refusal.of("input.refusal.sent-already");
        }
        fits(form.title(), form.text(), form.organisation()).stream()
                .findFirst()
                .ifPresent(fault -> {
                    throw fault;
                });
        this.callId = form.call().map(CallId::value).orElse(null);
        this.edition = form.edition();
        this.goalCode = form.goal();
        this.organisation = form.organisation();
        this.title = form.title();
        this.text = form.text();
        this.changedAt = now;
    }

    /** For which organisation it is written, or for the author alone. */
    void isFor(@Nullable UUID chosen) {
        if (state.isReceived()) {
            throw Refusal.of("input.refusal.sent-already");
        }
        organisationId = chosen;
    }

    /** What is still missing before it can be sent, each tied to its field. */
    List<Refusal> faults() {
        var faults = new ArrayList<Refusal>();
        if (goalCode.isBlank()) {
            faults.add(Refusal.of("input.refusal.goal-missing").at("goal"));
        }
        if (title.isBlank()) {
            faults.add(Refusal.of("input.refusal.title-missing").at("title"));
        }
        if (text.isBlank()) {
            faults.add(Refusal.of("input.refusal.text-missing").at("text"));
        }
        faults.addAll(fits(title, text, organisation));
        return faults;
    }

    /** The office receives it, from the author as they are known today. */
    void send(SignedIn author, Instant now) {
        if (state.isReceived()) {
            throw Refusal.of("input.refusal.sent-already");
        }
        isFrom(author);
        state = ContributionState.REGISTERED;
        submittedAt = now;
        changedAt = now;
    }

    void register(String number) {
        registryNumber = number;
    }

    /** A new version of what was sent, while the office has not answered. */
    void supplement(String newTitle, String newText, Instant now) {
        if (!state.isReceived()) {
            throw Refusal.of("input.refusal.not-sent");
        }
        if (state == ContributionState.ANSWERED) {
            throw Refusal.of("input.refusal.answered-already");
        }
        if (withdrawnAt != null) {
            throw Refusal.of("input.refusal.withdrawn-already");
        }
        var form = new DraftForm(Optional.empty(), edition, goalCode, organisation, newTitle, newText);
        if (form.title().equals(title) && form.text().equals(text)) {
            throw Refusal.of("input.refusal.nothing-new").at("text");
        }
        var oldTitle = title;
        var oldText = text;
        title = form.title();
        text = form.text();
        var faults = faults();
        if (!faults.isEmpty()) {
            title = oldTitle;
            text = oldText;
            throw faults.getFirst();
        }
        supplementedAt = now;
        changedAt = now;
    }

    /** The sender takes it back: a note with a date, since what has been received is kept. */
    void withdraw(String note, Instant now) {
        if (!state.isReceived()) {
            throw Refusal.of("input.refusal.not-sent");
        }
        if (withdrawnAt != null) {
            throw Refusal.of("input.refusal.withdrawn-already");
        }
        if (note.length() > DraftForm.LONGEST_NOTE) {
            throw tooLong(DraftForm.LONGEST_NOTE, "note");
        }
        withdrawnAt = now;
        withdrawalNote = note.strip();
        changedAt = now;
    }

    /** Staff say how far they have come. */
    void handle(ContributionState next) {
        if (state == ContributionState.ANSWERED) {
            throw Refusal.of("input.refusal.answered-already");
        }
        if (!state.isReceived() || !next.isSetByHand()) {
            throw Refusal.of("input.refusal.state");
        }
        state = next;
    }

    void answer(Instant now) {
        if (!state.isReceived()) {
            throw Refusal.notFound();
        }
        if (state == ContributionState.ANSWERED) {
            throw Refusal.of("input.refusal.answered-already");
        }
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

    String authorName() {
        return authorName;
    }

    Optional<EmailAddress> authorEmail() {
        return Optional.ofNullable(authorEmail).map(EmailAddress::new);
    }

    Language authorLanguage() {
        return authorLanguage;
    }

    Optional<String> registryNumber() {
        return Optional.ofNullable(registryNumber);
    }

    Instant changedAt() {
        return changedAt;
    }

    Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    Optional<Instant> supplementedAt() {
        return Optional.ofNullable(supplementedAt);
    }

    Optional<Withdrawal> withdrawal() {
        return Optional.ofNullable(withdrawnAt).map(at -> new Withdrawal(at, withdrawalNote));
    }

    private void isFrom(SignedIn author) {
        authorId = author.id().value();
        authorName = author.name();
        authorEmail = author.email().map(EmailAddress::value).orElse(null);
        authorLanguage = author.language();
    }

    private static List<Refusal> fits(String title, String text, String organisation) {
        var faults = new ArrayList<Refusal>();
        if (title.length() > DraftForm.LONGEST_TITLE) {
            faults.add(tooLong(DraftForm.LONGEST_TITLE, "title"));
        }
        if (text.length() > DraftForm.LONGEST_TEXT) {
            faults.add(tooLong(DraftForm.LONGEST_TEXT, "text"));
        }
        try {
            ProperName.ofOrganisation("organisation", organisation);
        } catch (Refusal refusal) {
            faults.add(refusal);
        }
        return faults;
    }

    private static Refusal tooLong(int longest, String field) {
        return Refusal.of("input.refusal.too-long", longest).at(field);
    }
}
