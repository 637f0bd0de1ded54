package se.lifescience.portal.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.lifescience.portal.kernel.Refusal;

/** Reads an occasion's registrations for the office, a page at a time or all of them one by one. */
@Repository
class RegistrationList {

    private static final int FETCH = 500;

    private static final String WHICH = """
             from registration r where r.occasion_id = :occasion
            and (cast(:state as text) is null or r.state = :state)
            and (:text = '' or r.name ilike :like or r.email ilike :like or r.organisation ilike :like)""";

    private static final String ROWS = """
            select r.id, r.name, r.email, r.organisation, r.state, r.source, r.registered_at,
            case when r.state = 'WAITING' then (
                select count(*) from registration w
                where w.pool_id = r.pool_id and w.state = 'WAITING' and w.queue_number <= r.queue_number)
            end as position""" + WHICH + " order by r.registered_at, r.id";

    private static final String STREAM = """
            select q.* from (select r.id, r.name, r.email, r.organisation, r.state, r.source, r.registered_at,
            case when r.state = 'WAITING' then rank() over (partition by r.pool_id, r.state order by r.queue_number)
            end as position from registration r where r.occasion_id = :occasion) q
            where (cast(:state as text) is null or q.state = :state)
            and (:text = '' or q.name ilike :like or q.email ilike :like or q.organisation ilike :like)
            order by q.registered_at, q.id""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate streaming;

    RegistrationList(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        var fetching = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        fetching.setFetchSize(FETCH);
        this.streaming = new NamedParameterJdbcTemplate(fetching);
    }

    List<RegistrationRow> rows(OccasionId occasion, RegistrationFilter filter, int offset, int limit) {
        return jdbc.sql(ROWS + " offset :offset limit :limit")
                .params(parameters(occasion, filter))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list();
    }

    int count(OccasionId occasion, RegistrationFilter filter) {
        return jdbc.sql("select count(*)" + WHICH)
                .params(parameters(occasion, filter))
                .query(Integer.class)
                .single();
    }

    /** Every row in turn; within a transaction the database hands them over in portions. */
    void each(OccasionId occasion, RegistrationFilter filter, Consumer<RegistrationRow> use) {
        streaming.query(STREAM, parameters(occasion, filter), row -> {
            use.accept(row(row));
        });
    }

    RegistrationCounts counts(OccasionId occasion) {
        return jdbc.sql("""
                        select p.capacity, p.taken, p.waiting,
                        count(r.id) filter (where r.state = 'OFFERED') as offered,
                        count(r.id) filter (where r.state = 'PENDING_VERIFICATION') as pending
                        from pool p left join registration r on r.pool_id = p.id
                        where p.occasion_id = :occasion group by p.id""")
                .param("occasion", occasion.value())
                .query(RegistrationCounts.class)
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    private static Map<String, @Nullable Object> parameters(OccasionId occasion, RegistrationFilter filter) {
        var text = filter.text().strip();
        var escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("occasion", occasion.value());
        parameters.put("state", filter.state() == null ? null : filter.state().name());
        parameters.put("text", text);
        parameters.put("like", "%" + escaped + "%");
        return parameters;
    }

    private static RegistrationRow row(ResultSet row) throws SQLException {
        var position = row.getInt("position");
        return new RegistrationRow(
                new RegistrationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                row.getString("organisation"),
                RegistrationState.valueOf(row.getString("state")),
                position == 0 ? null : position,
                row.getString("source"),
                row.getTimestamp("registered_at").toInstant());
    }
}
