package se.lifescience.portal.invitations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.invitations.text.CampaignText;
import se.lifescience.portal.invitations.text.MergeField;
import se.lifescience.portal.kernel.FreeText;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.OptimisticLock;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.RefusalCollector;

@Entity
@Table(name = "campaign")
class Campaign {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SUBJECT = 150;
    private static final int LONGEST_BODY = 20_000;

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "name")
    private String name = "";

    @Column(name = "target_kind")
    private String targetKind = "";

    @Column(name = "target_id")
    private @Nullable UUID targetId;

    @Column(name = "subject_sv")
    private String subjectSv = "";

    @Column(name = "subject_en")
    private String subjectEn = "";

    @Column(name = "body_sv")
    private String bodySv = "";

    @Column(name = "body_en")
    private String bodyEn = "";

    @Column(name = "reply_by")
    private @Nullable Instant replyBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private CampaignView.State state = CampaignView.State.DRAFT;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Campaign() {}

    Campaign(String name, Instant now) {
        this.id = Ids.next();
        this.createdAt = now;
        this.name = required("name", name, LONGEST_NAME);
    }

    void inviteTo(String kind, UUID target) {
        requireDraft();
        targetKind = kind;
        targetId = target;
    }

    void write(String newName, CampaignText text, @Nullable Instant lastDay, Instant now) {
        requireDraft();
        var wrong = new RefusalCollector();
        wrong.find(() -> required("name", newName, LONGEST_NAME)).ifPresent(it -> name = it);
        wrong.find(() -> subject("subjectSv", text.subject().sv())).ifPresent(it -> subjectSv = it);
        wrong.find(() -> subject("subjectEn", text.subject().en())).ifPresent(it -> subjectEn = it);
        wrong.find(() -> body("bodySv", text.body().sv())).ifPresent(it -> bodySv = it);
        wrong.find(() -> body("bodyEn", text.body().en())).ifPresent(it -> bodyEn = it);
        wrong.check(() -> demandAhead(lastDay, now));
        wrong.demandNone();
        replyBy = lastDay;
    }

    private static void demandAhead(@Nullable Instant lastDay, Instant now) {
        if (isOver(lastDay, now)) {
            throw Refusal.of("invitations.refusal.reply-by").at("replyBy");
        }
    }

    /** Refuses unless everything that a mail needs is there. */
    void requireComplete() {
        required("subjectSv", subjectSv, LONGEST_SUBJECT);
        required("subjectEn", subjectEn, LONGEST_SUBJECT);
        required("bodySv", bodySv, LONGEST_BODY);
        required("bodyEn", bodyEn, LONGEST_BODY);
    }

    void send(Instant now) {
        requireDraft();
        requireComplete();
        demandAhead(replyBy, now);
        state = CampaignView.State.SENT;
        sentAt = now;
    }

    void stop() {
        requireSent();
        state = CampaignView.State.STOPPED;
    }

    void requireSent() {
        if (state != CampaignView.State.SENT) {
            throw Refusal.conflict("invitations.refusal.not-sent");
        }
    }

    void requireDraft() {
        if (state != CampaignView.State.DRAFT) {
            throw Refusal.conflict("invitations.refusal.already-sent");
        }
    }

    void requireVersion(long read) {
        OptimisticLock.check(read, version());
    }

    boolean isOver(Instant now) {
        return isOver(replyBy, now);
    }

    static boolean isOver(@Nullable Instant replyBy, Instant now) {
        return replyBy != null && !replyBy.isAfter(now);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    String name() {
        return name;
    }

    CampaignView.State state() {
        return state;
    }

    String targetKind() {
        return targetKind;
    }

    @Nullable
    UUID targetId() {
        return targetId;
    }

    @Nullable
    Instant replyBy() {
        return replyBy;
    }

    CampaignText text() {
        return new CampaignText(new LocalizedText(subjectSv, subjectEn), new LocalizedText(bodySv, bodyEn));
    }

    private static String subject(String field, String text) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw Refusal.of("invitations.refusal.one-line").at(field);
        }
        return body(field, text, LONGEST_SUBJECT);
    }

    private static String body(String field, String text) {
        return body(field, text, LONGEST_BODY);
    }

    private static String body(String field, String text, int longest) {
        var stripped = FreeText.of(field, text, longest);
        MergeField.check(field, stripped);
        return stripped;
    }

    private static String required(String field, String text, int longest) {
        var stripped = FreeText.of(field, text, longest);
        if (stripped.isEmpty()) {
            throw Refusal.of("invitations.refusal.missing." + field).at(field);
        }
        return stripped;
    }
}
