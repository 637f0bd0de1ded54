package se.lifescience.portal.participation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A registration as the office's list shows it.
 *
 * @param position place in the waiting list, from 1; null when not waiting
 * @param source by which way it came, a key under {@code participation.source}
 */
public record RegistrationRow(
        RegistrationId id,
        String name,
        String email,
        String organisation,
        RegistrationState state,
        @Nullable Integer position,
        String source,
        Instant registeredAt) {}
