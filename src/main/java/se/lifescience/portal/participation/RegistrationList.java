package se.lifescience.portal.participation;

import java.io.IOException;
import java.io.OutputStream;
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
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.LikePattern;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.kernel.tables.TableFormat;
import se.lifescience.portal.participation.RegistrationAdministration.Counts;
import se.lifescience.portal.participation.RegistrationAdministration.Filter;

/** Reads an occasion's registrations for the office: a page at a time, or as a table however long it is. */
@Repository
class RegistrationList {

    private static final int FETCH = 500;

    private static final List<String> COLUMNS =
            List.of("name", "email", "organisation", "state", "position", "source", "registered");

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

    private final Translations translations;
    private final PortalSettings settings;

    RegistrationList(JdbcClient jdbc, JdbcTemplate template, Translations translations, PortalSettings settings) {
        this.jdbc = jdbc;
        this.translations = translations;
        this.settings = settings;
        var fetching = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        fetching.setFetchSize(FETCH);
        this.streaming = new NamedParameterJdbcTemplate(fetching);
    }

    List<RegistrationAdministration.Row> rows(OccasionId occasion, Filter filter, int offset, int limit) {
        return jdbc.sql(ROWS + " offset :offset limit :limit")
                .params(parameters(occasion, filter))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list();
    }

    int count(OccasionId occasion, Filter filter) {
        return jdbc.sql("select count(*)" + WHICH)
                .params(parameters(occasion, filter))
                .query(Integer.class)
                .single();
    }

    /** Writes a table in the reader's language; a row is forgotten as soon as it is written. */
    void write(OccasionId occasion, Filter filter, TableFormat format, Language language, OutputStream to)
            throws IOException {
        var headings = COLUMNS.stream()
                .map(column -> translations.text(language, "participation.office.column." + column))
                .toList();
        format.write(to, headings, rows -> each(occasion, filter, row -> rows.accept(cells(row, language))));
    }

    /** Every row in turn; within a transaction the database hands them over in portions. */
    private void each(OccasionId occasion, Filter filter, Consumer<RegistrationAdministration.Row> use) {
        streaming.query(STREAM, parameters(occasion, filter), row -> {
            use.accept(row(row));
        });
    }

    private List<String> cells(RegistrationAdministration.Row row, Language language) {
        return List.of(
                row.name(),
                row.email(),
                row.organisation(),
                translations.text(language, "participation.state." + row.state().name()),
                row.position() == null ? "" : row.position().toString(),
                translations.text(language, "participation.source." + row.source()),
                Times.full(row.registeredAt(), settings.zone(), language.locale()));
    }

    /** Of all pools together. */
    Counts counts(OccasionId occasion) {
        return jdbc.sql("""
                        select p.*, r.* from (
                            select sum(capacity) as capacity, sum(taken) as taken, sum(waiting) as waiting
                            from pool where occasion_id = :occasion having count(*) > 0) p,
                        (select count(*) filter (where state = 'OFFERED') as offered,
                            count(*) filter (where state = 'PENDING_VERIFICATION') as pending
                            from registration where occasion_id = :occasion) r""")
                .param("occasion", occasion.value())
                .query(Counts.class)
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    private static Map<String, @Nullable Object> parameters(OccasionId occasion, Filter filter) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("occasion", occasion.value());
        parameters.put("state", filter.state() == null ? null : filter.state().name());
        parameters.put("text", filter.text().strip());
        parameters.put("like", LikePattern.containing(filter.text()));
        return parameters;
    }

    private static RegistrationAdministration.Row row(ResultSet row) throws SQLException {
        var position = row.getInt("position");
        return new RegistrationAdministration.Row(
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
