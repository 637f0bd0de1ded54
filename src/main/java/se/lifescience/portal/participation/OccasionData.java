package se.lifescience.portal.participation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.LocalizedText;

/**
 * What a form edits of an occasion.
 *
 * @param kind what sort of thing it is, as {@code conference}
 * @param path its public page, without the language, as {@code /conferences/some-slug}
 * @param closesAt when registration closes; null means when it starts
 * @param capacity places in its pool
 */
public record OccasionData(
        String kind,
        String path,
        LocalizedText title,
        Instant startsAt,
        Instant endsAt,
        boolean digital,
        LocalizedText place,
        @Nullable Instant closesAt,
        int capacity) {}
