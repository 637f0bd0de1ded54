package se.lifescience.portal.input.received;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.input.ContributionId;
import se.lifescience.portal.kernel.GoalRef;
import se.lifescience.portal.kernel.LikePattern;

/** Reads what has been received, which no draft is a row of. */
@Component
class ReceivedContributionList {

    private static final int FETCH = 200;
    private static final String ROW =
            "r.id, r.registry_number, r.title, r.author_name, r.organisation, r.signs_since, r.edition,"
                    + " r.goal_code, r.state, r.submitted_at, r.supplemented_at, r.withdrawn_at";
    private static final String FITS = """

            where (:state = '' or r.state = :state)
              and (:edition = '' or r.edition = :edition)
              and (:goal = '' or r.goal_code = :goal or r.goal_code like :area)
              and (:call = '' or r.call_id = cast(nullif(:call, '') as uuid))
              and (:search = '%%' or r.title ilike :search or r.text ilike :search
                   or r.author_name ilike :search or r.organisation ilike :search
                   or r.registry_number ilike :search)
            """;
    private static final String ORDER = """
            order by
              case when :ascending then
                case :sort when 'TITLE' then lower(r.title) when 'ORGANISATION' then lower(r.organisation)
                           when 'GOAL' then r.goal_code when 'STATE' then r.state end end asc,
              case when not :ascending then
                case :sort when 'TITLE' then lower(r.title) when 'ORGANISATION' then lower(r.organisation)
                           when 'GOAL' then r.goal_code when 'STATE' then r.state end end desc,
              case when :ascending and :sort = 'SUBMITTED' then r.submitted_at end asc,
              r.submitted_at desc, r.id
            limit :limit offset :offset""";

    private final JdbcClient jdbc;

    ReceivedContributionList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ReceivedService.Row> find(
            ReceivedService.Filter filter, ReceivedService.Sort sort, boolean ascending, int offset, int limit) {
        return jdbc.sql("select " + ROW + " from contribution r" + FITS + ORDER)
                .params(parameters(filter))
                .param("sort", sort.name())
                .param("ascending", ascending)
                .param("limit", limit)
                .param("offset", offset)
                .query((result, number) -> row(result))
                .list();
    }

    long count(ReceivedService.Filter filter) {
        return jdbc.sql("select count(*) from contribution r" + FITS)
                .params(parameters(filter))
                .query(Long.class)
                .single();
    }

    long unanswered() {
        return jdbc.sql("select count(*) from contribution where state <> 'ANSWERED'")
                .query(Long.class)
                .single();
    }

    Map<ContributionState, Long> countsByState() {
        var counts = new HashMap<ContributionState, Long>();
        jdbc.sql("select state, count(*) as number from contribution group by state")
                .query(row -> {
                    counts.put(ContributionState.valueOf(row.getString("state")), row.getLong("number"));
                });
        return counts;
    }

    long count(GoalRef goal) {
        return jdbc.sql("select count(*) from contribution where edition = ? and goal_code = ?")
                .param(goal.edition())
                .param(goal.code())
                .query(Long.class)
                .single();
    }

    /** Gives every row that fits to the consumer, a few at a time; needs a transaction around it. */
    void stream(ReceivedService.Filter filter, Consumer<ReceivedService.ExportRow> consumer) {
        jdbc.sql("select " + ROW + ", r.text, coalesce(a.text, '') as answer from contribution r"
                        + " left join response a on a.contribution_id = r.id" + FITS + " order by r.submitted_at, r.id")
                .params(parameters(filter))
                .withFetchSize(FETCH)
                .query(result -> {
                    var withdrawn = result.getTimestamp("withdrawn_at");
                    consumer.accept(new ReceivedService.ExportRow(
                            row(result),
                            result.getString("text"),
                            withdrawn == null ? null : withdrawn.toInstant(),
                            result.getString("answer")));
                });
    }

    private static Map<String, String> parameters(ReceivedService.Filter filter) {
        var state = filter.state();
        var call = filter.call();
        return Map.of(
                "state",
                state == null ? "" : state.name(),
                "edition",
                filter.edition(),
                "goal",
                filter.goal(),
                "area",
                LikePattern.beginningWith(filter.goal() + "."),
                "call",
                call == null ? "" : call.toString(),
                "search",
                LikePattern.containing(filter.search()));
    }

    private static ReceivedService.Row row(ResultSet result) throws SQLException {
        return new ReceivedService.Row(
                new ContributionId(result.getObject("id", UUID.class)),
                result.getString("registry_number"),
                result.getString("title"),
                result.getString("author_name"),
                new Signature(
                        result.getString("organisation"),
                        result.getString("author_name"),
                        Optional.ofNullable(result.getTimestamp("signs_since")).map(Timestamp::toInstant)),
                new GoalRef(result.getString("edition"), result.getString("goal_code")),
                ContributionState.valueOf(result.getString("state")),
                result.getTimestamp("submitted_at").toInstant(),
                result.getTimestamp("supplemented_at") != null,
                result.getTimestamp("withdrawn_at") != null);
    }
}
