package se.lifescience.portal.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditService(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The lines that fit, latest first. */
    public List<AuditEntry> find(AuditFilter filter, int offset, int limit) {
        var parameters = new HashMap<String, Object>(Map.of("limit", limit, "offset", offset));
        return jdbc.sql("select e.at, e.actor, coalesce(p.name, '') as actor_name, e.action, e.subject, e.facts"
                        + " from audit_entry e left join person p on p.id = e.actor" + where(filter, parameters)
                        + " order by e.at desc, e.id desc limit :limit offset :offset")
                .params(parameters)
                .query((row, number) -> entry(row))
                .list();
    }

    public long count(AuditFilter filter) {
        var parameters = new HashMap<String, Object>();
        return jdbc.sql("select count(*) from audit_entry e" + where(filter, parameters))
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private static String where(AuditFilter filter, Map<String, Object> parameters) {
        var where = new StringBuilder(" where true");
        if (!filter.search().isBlank()) {
            where.append(" and (e.subject = :search or starts_with(e.action, :search))");
            parameters.put("search", filter.search().strip());
        }
        var from = filter.from();
        if (from != null) {
            where.append(" and e.at >= :from");
            parameters.put("from", Timestamp.from(from));
        }
        var to = filter.to();
        if (to != null) {
            where.append(" and e.at < :to");
            parameters.put("to", Timestamp.from(to));
        }
        return where.toString();
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
