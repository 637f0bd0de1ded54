package se.lifescience.portal.participation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.LocalizedText;

/**
 * What a form edits of an occasion.
 *
 * @param kind what sort of thing it is, as {@code conference}
 * @param path its public page, without the language, as {@code /conferences/some-slug}; no other occasion has it
 * @param partOf the occasion that it is a part of, as a session with places of its own is
 * @param capacity places in all its pools; changed here only while it has a single one
 */
public record OccasionData(
        String kind,
        String path,
        @Nullable OccasionId partOf,
        LocalizedText title,
        Schedule schedule,
        Venue venue,
        int capacity) {

    /** One that stands by itself. */
    public OccasionData(String kind, String path, LocalizedText title, Schedule schedule, Venue venue, int capacity) {
        this(kind, path, null, title, schedule, venue, capacity);
    }

    /** The same as a part of another occasion. */
    public OccasionData in(OccasionId whole) {
        return new OccasionData(kind, path, whole, title, schedule, venue, capacity);
    }

    /** The same with registration opening and closing at these moments. */
    public OccasionData openBetween(@Nullable Instant opens, @Nullable Instant closes) {
        return new OccasionData(
                kind,
                path,
                partOf,
                title,
                new Schedule(schedule.startsAt(), schedule.endsAt(), opens, closes),
                venue,
                capacity);
    }

    /**
     * When it is, and when one can register for it.
     *
     * @param opensAt when registration opens by itself; null means that somebody opens it
     * @param closesAt when registration closes; null means when it starts
     */
    public record Schedule(
            Instant startsAt,
            Instant endsAt,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt) {

        /** Registration is opened by a click and closes when it starts. */
        public Schedule(Instant startsAt, Instant endsAt) {
            this(startsAt, endsAt, null, null);
        }
    }

    /**
     * Where it is.
     *
     * @param digital whether one can take part from anywhere
     */
    public record Venue(boolean digital, LocalizedText place) {}
}
