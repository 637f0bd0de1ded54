package se.lifescience.portal.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.Language;

/**
 * The worker's hold on deliveries: each step is one statement that commits at once, and each says which claim it
 * belongs to, so that a worker that was thought dead changes nothing when it comes back.
 */
@Component
class DeliveryClaimTable {

    private static final String EVENT = "insert into delivery_event (id, delivery_id, at, state, attempt, reply)"
            + " select uuidv7(), id, :now, state, attempts, reason from changed";

    private final JdbcClient jdbc;

    DeliveryClaimTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes a waiting delivery for sending; empty when it isn't waiting, or when staff have started a later round. */
    Optional<MailWriter.Claimed> claim(DeliverySchedule.Turn turn, String worker, Instant now) {
        return jdbc.sql("update delivery set state = 'SENDING', claim = claim + 1, attempts = attempts + 1,"
                        + " claimed_by = :worker, claimed_at = :now, next_attempt_at = null, version = version + 1"
                        + " where id = :id and round = :round and state in ('QUEUED', 'RETRY')"
                        + " returning id, claim, attempts, address, recipient_name, language, subject, text_body,"
                        + " html_body, link_mark, sealed_links, calendar, calendar_method, list_mail")
                .param("worker", worker)
                .param("now", Timestamp.from(now))
                .param("id", turn.delivery())
                .param("round", turn.round())
                .query(DeliveryClaimTable::claimed)
                .optional();
    }

    private static MailWriter.Claimed claimed(ResultSet row, int number) throws SQLException {
        var bytes = row.getBytes("sealed_links");
        return new MailWriter.Claimed(
                row.getObject("id", UUID.class),
                row.getLong("claim"),
                row.getInt("attempts"),
                row.getString("address"),
                row.getString("recipient_name"),
                Language.valueOf(row.getString("language")),
                row.getString("subject"),
                row.getString("text_body"),
                row.getString("html_body"),
                new LinkMarks(row.getString("link_mark")),
                bytes == null ? null : new LinkSeal.Sealed(bytes),
                row.getString("calendar"),
                row.getString("calendar_method"),
                row.getBoolean("list_mail"));
    }

    /** Notes what the mail server said; false when the claim is no longer ours, and then nothing is changed. */
    boolean close(UUID delivery, long claim, MailServer.Answer answer, @Nullable Instant next, Instant now) {
        var sent = answer.state() == DeliveryState.SENT;
        return jdbc.sql("with changed as (update delivery set state = :state, reason = :reply,"
                                + " next_attempt_at = cast(:next as timestamptz),"
                                + (sent ? " sent_at = :now, sealed_links = null," : "")
                                + " version = version + 1"
                                + " where id = :id and state = 'SENDING' and claim = :claim"
                                + " returning id, state, attempts, reason) "
                                + EVENT)
                        .param("state", answer.state().name())
                        .param("reply", answer.reply())
                        .param("next", next == null ? null : Timestamp.from(next))
                        .param("id", delivery)
                        .param("claim", claim)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** A turn that finds its delivery in sending is the turn of a worker that died: what it reached, nobody knows. */
    boolean abandon(DeliverySchedule.Turn turn, Instant now) {
        return jdbc.sql("with changed as (update delivery set state = 'UNKNOWN', reason = null, version = version + 1"
                                + " where id = :id and round = :round and state = 'SENDING'"
                                + " returning id, state, attempts, reason) "
                                + EVENT)
                        .param("id", turn.delivery())
                        .param("round", turn.round())
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** Every delivery claimed before then and still in sending becomes unknown. */
    List<UUID> abandonClaimedBefore(Instant then, Instant now) {
        return jdbc.sql("with changed as (update delivery set state = 'UNKNOWN', reason = null, version = version + 1"
                        + " where state = 'SENDING' and claimed_at < :then returning id, state, attempts, reason), noted"
                        + " as (" + EVENT + ") select id from changed")
                .param("then", Timestamp.from(then))
                .param("now", Timestamp.from(now))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** When a delivery that waits for its next attempt is due. */
    Optional<Instant> nextAttempt(DeliverySchedule.Turn turn) {
        return jdbc.sql("select next_attempt_at from delivery where id = ? and round = ? and state = 'RETRY'")
                .params(turn.delivery(), turn.round())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
