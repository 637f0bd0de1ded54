package se.lifescience.portal.invitations;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.SecretToken;

/** The personal links to invitations; the secret itself leaves only with the mail. */
@Component
class InvitationLinks {

    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    InvitationLinks(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new link for each of these invitations; links made before keep working. */
    Map<UUID, SecretToken> issue(List<UUID> invitations) {
        var tokens = invitations.stream().collect(Collectors.toMap(Function.identity(), id -> SecretToken.generate()));
        var now = Timestamp.from(clock.instant());
        jdbc.batchUpdate(
                "insert into invitation_link (token_hash, invitation_id, created_at) values (?, ?, ?)",
                tokens.entrySet(),
                BATCH,
                (statement, entry) -> {
                    statement.setString(1, entry.getValue().hash());
                    statement.setObject(2, entry.getKey());
                    statement.setTimestamp(3, now);
                });
        return tokens;
    }

    Optional<UUID> find(SecretToken token) {
        return jdbc
                .query(
                        "select invitation_id from invitation_link where token_hash = ?",
                        (row, n) -> row.getObject("invitation_id", UUID.class),
                        token.hash())
                .stream()
                .findFirst();
    }
}
