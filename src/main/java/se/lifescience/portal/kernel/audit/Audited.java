package se.lifescience.portal.kernel.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something worth keeping in the audit trail happened: what, to which thing, with small facts and no personal data;
 * by the person named where nobody is logged in yet; published inside the transaction that did it.
 */
public record Audited(
        String action,
        String subject,
        Map<String, String> facts,
        @Nullable UUID by) {

    /** Done by whoever is logged in, if anybody. */
    public Audited(String action, String subject, Map<String, String> facts) {
        this(action, subject, facts, null);
    }

    public Audited(String action, Object subject) {
        this(action, subject.toString(), Map.of());
    }
}
