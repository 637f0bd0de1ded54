package se.lifescience.portal.input.received;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.input.ContributionId;
import se.lifescience.portal.kernel.SignedIn;

/** Writes down what happens to a contribution from the moment it is sent. */
@Component
class History {

    private final JdbcClient jdbc;
    private final EntityManager entities;

    History(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    void add(ContributionId contribution, ReceivedContribution.HistoryEntry.Kind kind, SignedIn by, Instant at) {
        entities.persist(new ContributionStep(contribution, kind, by, at));
    }

    /** Oldest first. */
    List<ReceivedContribution.HistoryEntry> of(ContributionId contribution) {
        return jdbc.sql("select at, kind, by_name from contribution_step where contribution_id = ? order by at, id")
                .param(contribution.value())
                .query((row, number) -> new ReceivedContribution.HistoryEntry(
                        row.getTimestamp("at").toInstant(),
                        ReceivedContribution.HistoryEntry.Kind.valueOf(row.getString("kind")),
                        row.getString("by_name")))
                .list();
    }
}
