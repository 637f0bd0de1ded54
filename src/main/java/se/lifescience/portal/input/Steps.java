package se.lifescience.portal.input;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.Ids;

/** Writes down what happens to a contribution from the moment it is sent. */
@Component
class Steps {

    private final JdbcClient jdbc;

    Steps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ContributionId contribution, Step.Kind kind, String byName, Instant at) {
        jdbc.sql("insert into contribution_step (id, contribution_id, at, kind, by_name) values (?, ?, ?, ?, ?)")
                .params(Ids.next(), contribution.value(), Timestamp.from(at), kind.name(), byName)
                .update();
    }

    /** Oldest first. */
    List<Step> of(ContributionId contribution) {
        return jdbc.sql("select at, kind, by_name from contribution_step where contribution_id = ? order by at, id")
                .param(contribution.value())
                .query((row, number) -> new Step(
                        row.getTimestamp("at").toInstant(),
                        Step.Kind.valueOf(row.getString("kind")),
                        row.getString("by_name")))
                .list();
    }
}
