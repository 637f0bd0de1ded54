package se.lifescience.portal.links;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.SecretToken;

/** The table of links; written in batches, since one sending issues thousands, and used up by one statement. */
@Repository
class PersonalLinkTable {

    private static final int BATCH = 1_000;
    private static final Duration KEPT = Duration.ofDays(90);
    private static final String COLUMNS = "purpose, subject_id, issued_at, until, used_at, revoked_at";

    private final JdbcTemplate jdbc;

    PersonalLinkTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(LinkPurpose purpose, Map<UUID, SecretToken> tokens, Instant now, @Nullable Instant until) {
        jdbc.batchUpdate(
                "insert into personal_link (id, token_hash, purpose, subject_id, issued_at, until) values (?, ?, ?, ?, ?, ?)",
                tokens.entrySet(),
                BATCH,
                (row, entry) -> {
                    row.setObject(1, Ids.next());
                    row.setString(2, entry.getValue().hash());
                    row.setString(3, purpose.value());
                    row.setObject(4, entry.getKey());
                    row.setTimestamp(5, Timestamp.from(now));
                    row.setTimestamp(6, until == null ? null : Timestamp.from(until));
                });
    }

    Optional<PersonalLink> find(Collection<LinkPurpose> purposes, SecretToken token) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from personal_link where token_hash = ? and purpose = any(?)",
                        PersonalLinkTable::link,
                        token.hash(),
                        names(purposes))
                .stream()
                .findFirst();
    }

    /** Decides between those who use a link at the same moment: one gets it, the others get nothing. */
    Optional<PersonalLink> consume(LinkPurpose purpose, SecretToken token, Timestamp now) {
        return jdbc
                .query(
                        "update personal_link set used_at = ? where token_hash = ? and purpose = ? and used_at is null"
                                + " and revoked_at is null and (until is null or until > ?) returning " + COLUMNS,
                        PersonalLinkTable::link,
                        now,
                        token.hash(),
                        purpose.value(),
                        now)
                .stream()
                .findFirst();
    }

    List<PersonalLink> list(LinkPurpose purpose, Collection<UUID> subjects) {
        return jdbc.query(
                "select " + COLUMNS
                        + " from personal_link where subject_id = any(?) and purpose = ? order by issued_at, id",
                PersonalLinkTable::link,
                subjects.toArray(UUID[]::new),
                purpose.value());
    }

    int revoke(LinkPurpose purpose, UUID subject, Timestamp now) {
        return jdbc.update(
                "update personal_link set revoked_at = ? where subject_id = ? and purpose = ? and used_at is null"
                        + " and revoked_at is null",
                now,
                subject,
                purpose.value());
    }

    int delete(Collection<LinkPurpose> purposes, Collection<UUID> subjects) {
        return jdbc.update(
                "delete from personal_link where subject_id = any(?) and purpose = any(?)",
                subjects.toArray(UUID[]::new),
                names(purposes));
    }

    int deleteEnded(Collection<LinkPurpose> purposes, Timestamp until) {
        return jdbc.update(
                "delete from personal_link where least(until, used_at, revoked_at) <= ? and purpose = any(?)",
                until,
                names(purposes));
    }

    /** Deletes what ended so long ago that nobody asks any more why it does not work; its module may do so sooner. */
    int sweep(Instant now) {
        return jdbc.update(
                "delete from personal_link where least(until, used_at, revoked_at) <= ?",
                Timestamp.from(now.minus(KEPT)));
    }

    private static String[] names(Collection<LinkPurpose> purposes) {
        return purposes.stream().map(LinkPurpose::value).toArray(String[]::new);
    }

    private static PersonalLink link(ResultSet row, int number) throws SQLException {
        return new PersonalLink(
                new LinkPurpose(row.getString("purpose")),
                row.getObject("subject_id", UUID.class),
                row.getTimestamp("issued_at").toInstant(),
                instant(row, "until"),
                instant(row, "used_at"),
                instant(row, "revoked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
