package se.lifescience.portal.links;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One personal link, without its token, which nobody knows.
 *
 * @param subject the id of the thing it opens
 * @param until when it stops working by itself, if ever
 */
public record PersonalLink(
        LinkPurpose purpose,
        UUID subject,
        Instant issuedAt,
        @Nullable Instant until,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt) {

    /** Whether it has neither been used up nor taken back; its time may be over all the same. */
    public boolean isOpen() {
        return usedAt == null && revokedAt == null;
    }

    public boolean isUsable(Instant now) {
        return isOpen() && (until == null || until.isAfter(now));
    }
}
