package se.lifescience.portal.office;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import se.lifescience.portal.accounts.PersonId;

/** One line of the audit trail; without an actor when the portal itself did it. */
public record AuditEntry(
        Instant at,
        Optional<PersonId> actor,
        String actorName,
        String action,
        String subject,
        Map<String, String> facts) {}
