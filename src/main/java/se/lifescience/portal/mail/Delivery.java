package se.lifescience.portal.mail;

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
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.privacy.PersonalData;
import se.lifescience.portal.kernel.privacy.PersonalData.RetentionClass;

/** A delivery as staff see and steer it; queued by {@link OutboxTable}, moved on by {@link DeliveryClaimTable}. */
@Entity
@Table(name = "delivery")
class Delivery {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(name = "message_id", updatable = false)
    private UUID messageId;

    @PersonalData(purpose = "to send the mail", retention = RetentionClass.CORRESPONDENCE)
    @Column(name = "address", updatable = false)
    private String address;

    @PersonalData(purpose = "to address the recipient", retention = RetentionClass.CORRESPONDENCE)
    @Column(name = "recipient_name", updatable = false)
    private String recipientName;

    @Enumerated(EnumType.STRING)
    @Column(name = "language", updatable = false)
    private Language language;

    @PersonalData(purpose = "what was written to the recipient", retention = RetentionClass.CORRESPONDENCE)
    @Column(name = "subject", updatable = false)
    private String subject;

    @PersonalData(purpose = "what was written to the recipient", retention = RetentionClass.CORRESPONDENCE)
    @Column(name = "text_body", updatable = false)
    private String textBody;

    @PersonalData(purpose = "what was written to the recipient", retention = RetentionClass.CORRESPONDENCE)
    @Column(name = "html_body", updatable = false)
    private String htmlBody;

    @Column(name = "link_mark", updatable = false)
    private String linkMark;

    @PersonalData(purpose = "the recipient's personal links, until sent", retention = RetentionClass.CORRESPONDENCE)
    @Column(name = "sealed_links")
    private byte @Nullable [] sealedLinks;

    @PersonalData(purpose = "the recipient's calendar entry", retention = RetentionClass.CORRESPONDENCE)
    @Column(name = "calendar", updatable = false)
    private @Nullable String calendar;

    @Column(name = "list_mail", updatable = false)
    private boolean list;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private DeliveryState state;

    @Column(name = "attempts")
    private int attempts;

    @Column(name = "round")
    private int round;

    @Column(name = "next_attempt_at")
    private @Nullable Instant nextAttemptAt;

    @PersonalData(purpose = "why it was not delivered", retention = RetentionClass.CORRESPONDENCE)
    @Column(name = "reason")
    private @Nullable String reason;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @SuppressWarnings("NullAway.Init")
    protected Delivery() {}

    /** Puts it back in the queue, for a new round of the scheduler's; gives the round. */
    int again() {
        demand(DeliveryState.CAN_BE_SENT_AGAIN.contains(state));
        state = DeliveryState.QUEUED;
        attempts = 0;
        reason = null;
        return ++round;
    }

    void stop() {
        demand(DeliveryState.WAITING.contains(state));
        state = DeliveryState.STOPPED;
        nextAttemptAt = null;
    }

    /** Staff have found out that it did arrive. */
    void arrived(Instant when) {
        demand(state == DeliveryState.UNKNOWN);
        state = DeliveryState.SENT;
        sentAt = when;
        sealedLinks = null;
    }

    private static void demand(boolean allowed) {
        if (!allowed) {
            throw Refusal.conflict("mail.refusal.moved-on");
        }
    }

    UUID id() {
        return id;
    }

    UUID messageId() {
        return messageId;
    }

    String address() {
        return address;
    }

    String recipientName() {
        return recipientName;
    }

    Language language() {
        return language;
    }

    String subject() {
        return subject;
    }

    String textBody() {
        return textBody;
    }

    String htmlBody() {
        return htmlBody;
    }

    LinkMarks marks() {
        return new LinkMarks(linkMark);
    }

    @Nullable
    String calendar() {
        return calendar;
    }

    boolean list() {
        return list;
    }

    DeliveryState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    @Nullable
    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    @Nullable
    String reason() {
        return reason;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant sentAt() {
        return sentAt;
    }
}
