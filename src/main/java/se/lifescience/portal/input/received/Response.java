package se.lifescience.portal.input.received;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.input.ContributionId;
import se.lifescience.portal.input.DraftForm;
import se.lifescience.portal.kernel.FreeText;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.kernel.privacy.PersonalData;
import se.lifescience.portal.kernel.privacy.PersonalData.RetentionClass;

/** The office's answer to one contribution. */
@Entity
@Table(name = "response")
class Response {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "contribution_id")
    private UUID contributionId;

    @Column(name = "text")
    private String text;

    @Column(name = "answered_by")
    @PersonalData(purpose = "which official answered", retention = RetentionClass.RECEIVED_INPUT)
    private UUID answeredBy;

    @Column(name = "answered_name")
    @PersonalData(purpose = "which official answered", retention = RetentionClass.RECEIVED_INPUT)
    private String answeredName;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Response() {}

    Response(ContributionId contribution, String text, SignedIn official, Instant now) {
        if (text.isBlank()) {
            throw Refusal.of("input.refusal.answer-missing").at("answer");
        }
        this.id = Ids.next();
        this.contributionId = contribution.value();
        this.text = FreeText.of("answer", text, DraftForm.LONGEST_TEXT);
        this.answeredBy = official.id().value();
        this.answeredName = official.name();
        this.answeredAt = now;
    }

    ContributionId contribution() {
        return new ContributionId(contributionId);
    }

    Answer view() {
        return new Answer(text, answeredName, answeredAt);
    }
}
