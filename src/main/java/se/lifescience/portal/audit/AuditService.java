package se.lifescience.portal.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.audit.SubjectNames;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Shows the audit trail; nothing here or elsewhere changes it. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Access.ADMIN)
public class AuditService {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private static final Instant BEGINNING = Instant.EPOCH;
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");
    private static final String FITS = """

            where (:action = '' or e.action = :action) and (:subject = '' or e.subject = :subject)
              and e.at >= :from and e.at < :to
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    private final List<SubjectNames> subjects;

    AuditService(JdbcClient jdbc, JsonMapper json, List<SubjectNames> subjects) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.json = json;
    }

    /** The lines that fit, latest first, with names in {@code language}; each module is asked for its names once. */
    public List<Entry> find(Filter filter, int offset, int limit, Language language) {
        Map<UUID, String> names = new HashMap<>();
        var found = jdbc.sql("select e.at, e.actor, e.action, e.subject, e.facts from audit_entry e" + FITS
                        + " order by e.at desc, e.id desc limit :limit offset :offset")
                .params(parameters(filter))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> entry(row, names))
                .list();
        var ids = found.stream().flatMap(AuditService::ids).collect(Collectors.toSet());
        subjects.forEach(module -> names.putAll(module.of(ids, language)));
        return found;
    }

    private static Stream<UUID> ids(Entry entry) {
        return Stream.concat(
                entry.actor().map(PersonId::value).stream(),
                Stream.concat(Stream.of(entry.subject()), entry.facts().values().stream())
                        .flatMap(text -> Ids.parse(text).stream()));
    }

    public long count(Filter filter) {
        return jdbc.sql("select count(*) from audit_entry e" + FITS)
                .params(parameters(filter))
                .query(Long.class)
                .single();
    }

    /** Everything that has been done at least once. */
    public List<String> actions() {
        return jdbc.sql("select distinct action from audit_entry order by action")
                .query((row, number) -> row.getString("action"))
                .list();
    }

    private static Map<String, Object> parameters(Filter filter) {
        return Map.of(
                "action", filter.action(),
                "subject", filter.subject().strip(),
                "from", Timestamp.from(Objects.requireNonNullElse(filter.from(), BEGINNING)),
                "to", Timestamp.from(Objects.requireNonNullElse(filter.to(), END)));
    }

    private Entry entry(ResultSet row, Map<UUID, String> names) throws SQLException {
        return new Entry(
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getObject("actor", UUID.class)).map(PersonId::new),
                row.getString("action"),
                row.getString("subject"),
                json.readValue(row.getString("facts"), FACTS),
                names);
    }

    /**
     * Which lines of the audit trail to show.
     *
     * @param action only this; any when empty
     * @param subject only about this; about anything when empty
     * @param from not before
     * @param to before
     */
    public record Filter(
            String action,
            String subject,
            @Nullable Instant from,
            @Nullable Instant to) {

        public static final Filter ALL = new Filter("", "", null, null);
    }

    /** One line of the audit trail, with the names of what it mentions; without an actor when nobody was logged in. */
    public record Entry(
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
}
