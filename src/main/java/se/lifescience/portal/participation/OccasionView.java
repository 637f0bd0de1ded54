package se.lifescience.portal.participation;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.LocalizedText;

/**
 * An occasion as pages show it.
 *
 * @param kind what sort of thing it is, as {@code conference}
 * @param state how far it has come at this moment, by its moments and by clicks
 * @param next the states it can be moved to from there
 * @param registrationOpen whether one can register at this moment
 * @param full whether a newcomer who chooses no pool would be put on the waiting list
 * @param capacity places in all its pools, as the other numbers are
 */
public record OccasionView(
        OccasionId id,
        long version,
        String kind,
        String path,
        @Nullable OccasionId partOf,
        LocalizedText title,
        Instant startsAt,
        Instant endsAt,
        boolean digital,
        LocalizedText place,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        OccasionState state,
        Set<OccasionState> next,
        boolean registrationOpen,
        boolean full,
        int capacity,
        int taken,
        int waiting) {

    /** One of its pools; those offered a place count among those taken. */
    public record Pool(PoolId id, LocalizedText name, int capacity, int taken, int waiting) {}
}
