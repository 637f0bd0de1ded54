package se.lifescience.portal.kernel;

import java.util.Map;

/**
 * Something worth keeping in the audit trail happened: what, to which thing, with small facts and no personal data;
 * published inside the transaction that did it.
 */
public record Audited(String action, String subject, Map<String, String> facts) {

    public Audited(String action, Object subject) {
        this(action, subject.toString(), Map.of());
    }
}
