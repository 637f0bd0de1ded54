package se.lifescience.portal.office;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the audit trail to show.
 *
 * @param search only where the action starts with this, or the subject is this
 * @param from not before
 * @param to before
 */
public record AuditFilter(
        String search, @Nullable Instant from, @Nullable Instant to) {

    public static final AuditFilter ALL = new AuditFilter("", null, null);
}
