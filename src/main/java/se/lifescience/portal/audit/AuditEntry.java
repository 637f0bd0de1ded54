package se.lifescience.portal.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.PersonId;

/** One line of the audit trail, with the names of what it mentions; without an actor when nobody was logged in. */
public record AuditEntry(
        Instant at,
        Optional<PersonId> actor,
        String action,
        String subject,
        Map<String, String> facts,
        Map<UUID, String> names) {

    /** What an id is called today, and the id itself where the thing is gone or was never ours. */
    public String name(String id) {
        return Ids.parse(id).map(names::get).orElse(id);
    }
}
