package se.lifescience.portal.kernel.audit;

import java.util.Map;

/**
 * Something worth keeping in the audit trail was refused; kept although what was begun is undone. Facts are as small,
 * and as free of personal data, as those of {@link Audited}.
 */
public record Denied(String action, String subject, Map<String, String> facts) {

    public Denied(String action, Object subject) {
        this(action, subject.toString(), Map.of());
    }
}
