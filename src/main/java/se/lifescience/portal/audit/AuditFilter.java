package se.lifescience.portal.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the audit trail to show.
 *
 * @param action only this; any when empty
 * @param subject only about this; about anything when empty
 * @param from not before
 * @param to before
 */
public record AuditFilter(
        String action,
        String subject,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final AuditFilter ALL = new AuditFilter("", "", null, null);
}
