package se.lifescience.portal.input.drafting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.privacy.PersonalData;
import se.lifescience.portal.kernel.privacy.PersonalData.RetentionClass;
import se.lifescience.portal.organisations.OrganisationId;

/** What somebody is writing, seen by nobody else; sent, it is gone and a contribution of the same id has been received. */
@Entity
@Table(name = "contribution_draft")
class Draft {

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
    @PersonalData(purpose = "whose draft it is", retention = RetentionClass.ACCOUNT)
    private UUID authorId;

    @Column(name = "organisation")
    @PersonalData(purpose = "on whose behalf it is written", retention = RetentionClass.ACCOUNT)
    private String organisation = "";

    @Column(name = "organisation_id")
    private @Nullable UUID organisationId;

    @Column(name = "title")
    @PersonalData(purpose = "what somebody writes", retention = RetentionClass.ACCOUNT)
    private String title;

    @Column(name = "text")
    @PersonalData(purpose = "what somebody writes", retention = RetentionClass.ACCOUNT)
    private String text;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Draft() {}

    @SuppressWarnings("NullAway.Init")
    Draft(PersonId author, DraftForm form, Optional<OrganisationId> writtenFor, Instant now) {
        this.id = Ids.next();
        this.authorId = author.value();
        this.createdAt = now;
        write(form, writtenFor, now);
    }

    /** Saves what the author has written so far; only lengths are refused, since a draft may be unfinished. */
    final void write(DraftForm form, Optional<OrganisationId> writtenFor, Instant now) {
        form.lengths().stream().findFirst().ifPresent(fault -> {
            throw fault;
        });
        var name = form.organisation();
        this.organisation = isLeft(writtenFor) && name.equals(organisation) ? "" : name;
        this.organisationId = writtenFor.map(OrganisationId::value).orElse(null);
        this.callId = form.call().map(CallId::value).orElse(null);
        this.edition = form.edition();
        this.goalCode = form.goal();
        this.title = form.title();
        this.text = form.text();
        this.changedAt = now;
    }

    /** What it says to somebody who writes for that organisation now: one that it was begun for is not named any more. */
    DraftForm form(Optional<OrganisationId> writtenFor) {
        return new DraftForm(call(), edition, goalCode, isLeft(writtenFor) ? "" : organisation, title, text);
    }

    ContributionId id() {
        return new ContributionId(id);
    }

    Optional<CallId> call() {
        return Optional.ofNullable(callId).map(CallId::new);
    }

    long version() {
        return version == null ? 0 : version;
    }

    String organisation() {
        return organisation;
    }

    Instant changedAt() {
        return changedAt;
    }

    private boolean isLeft(Optional<OrganisationId> writtenFor) {
        return organisationId != null
                && !organisationId.equals(writtenFor.map(OrganisationId::value).orElse(null));
    }
}
