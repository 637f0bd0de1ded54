package se.lifescience.portal.participation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.LocalizedText;

/**
 * An occasion as pages show it.
 *
 * @param registrationOpen whether one can register at this moment
 * @param full whether a newcomer would be put on the waiting list
 */
public record OccasionView(
        OccasionId id,
        long version,
        String path,
        LocalizedText title,
        Instant startsAt,
        Instant endsAt,
        boolean digital,
        LocalizedText place,
        @Nullable Instant closesAt,
        OccasionState state,
        boolean registrationOpen,
        boolean full,
        int capacity,
        int taken,
        int waiting) {}
