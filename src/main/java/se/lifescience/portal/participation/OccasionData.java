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
 * @param opensAt when registration opens by itself; null means that somebody opens it
 * @param closesAt when registration closes; null means when it starts
 * @param capacity places in all its pools; changed here only while it has a single one
 */
public record OccasionData(
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
        int capacity) {

    /** One that stands by itself and is opened by a click. */
    public OccasionData(
            String kind,
            String path,
            LocalizedText title,
            Instant startsAt,
            Instant endsAt,
            boolean digital,
            LocalizedText place,
            @Nullable Instant closesAt,
            int capacity) {
        this(kind, path, null, title, startsAt, endsAt, digital, place, null, closesAt, capacity);
    }

    /** The same as a part of another occasion. */
    public OccasionData in(OccasionId whole) {
        return new OccasionData(
                kind, path, whole, title, startsAt, endsAt, digital, place, opensAt, closesAt, capacity);
    }

    /** The same with registration opening and closing at these moments. */
    public OccasionData openBetween(@Nullable Instant opens, @Nullable Instant closes) {
        return new OccasionData(kind, path, partOf, title, startsAt, endsAt, digital, place, opens, closes, capacity);
    }
}
