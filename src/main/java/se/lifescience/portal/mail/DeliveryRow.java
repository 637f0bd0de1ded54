package se.lifescience.portal.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delivery as a line in the staff's list. */
public record DeliveryRow(
        DeliveryId id,
        Instant queuedAt,
        String name,
        String address,
        String subject,
        String kind,
        DeliveryState state,
        @Nullable String reason) {

    DeliveryRow(
            UUID id,
            Instant queuedAt,
            String name,
            String address,
            String subject,
            String kind,
            DeliveryState state,
            @Nullable String reason) {
        this(new DeliveryId(id), queuedAt, name, address, subject, kind, state, reason);
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
