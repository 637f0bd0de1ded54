package se.lifescience.portal.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.privacy.PersonalData;
import se.lifescience.portal.kernel.privacy.PersonalData.RetentionClass;

/** One step in a delivery's history: which state it came to, and what the mail server said. */
@Entity
@Immutable
@Table(name = "delivery_event")
class DeliveryEvent {

    @Id
    private UUID id;

    @Column(name = "delivery_id")
    private UUID deliveryId;

    @Column(name = "at")
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private DeliveryState state;

    @Column(name = "attempt")
    private int attempt;

    @PersonalData(purpose = "why it was not delivered", retention = RetentionClass.CORRESPONDENCE)
    @Column(name = "reply")
    private @Nullable String reply;

    @SuppressWarnings("NullAway.Init")
    protected DeliveryEvent() {}

    DeliveryEvent(Delivery delivery, Instant at) {
        this.id = Ids.next();
        this.deliveryId = delivery.id();
        this.at = at;
        this.state = delivery.state();
        this.attempt = delivery.attempts();
    }

    UUID id() {
        return id;
    }

    UUID deliveryId() {
        return deliveryId;
    }

    Instant at() {
        return at;
    }

    DeliveryState state() {
        return state;
    }

    int attempt() {
        return attempt;
    }

    @Nullable
    String reply() {
        return reply;
    }
}
