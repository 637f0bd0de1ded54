package se.lifescience.portal.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.accounts.PersonId;
import se.lifescience.portal.kernel.Access;
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

            where (:search = '' or e.subject = :search or starts_with(e.action, :search))
              and e.at >= :from and e.at < :to
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditService(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The lines that fit, latest first. */
    public List<AuditEntry> find(AuditFilter filter, int offset, int limit) {
        return jdbc.sql("select e.at, e.actor, coalesce(p.name, '') as actor_name, e.action, e.subject, e.facts"
                        + " from audit_entry e left join person p on p.id = e.actor" + FITS
                        + " order by e.at desc, e.id desc limit :limit offset :offset")
                .params(parameters(filter))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> entry(row))
                .list();
    }

    public long count(AuditFilter filter) {
        return jdbc.sql("select count(*) from audit_entry e" + FITS)
                .params(parameters(filter))
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> parameters(AuditFilter filter) {
        return Map.of(
                "search", filter.search().strip(),
                "from", Timestamp.from(Objects.requireNonNullElse(filter.from(), BEGINNING)),
                "to", Timestamp.from(Objects.requireNonNullElse(filter.to(), END)));
    }

    private AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getObject("actor", UUID.class)).map(PersonId::new),
                row.getString("actor_name"),
                row.getString("action"),
                row.getString("subject"),
                json.readValue(row.getString("facts"), FACTS));
    }
}
