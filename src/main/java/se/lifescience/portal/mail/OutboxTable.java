package se.lifescience.portal.mail;

import static java.util.stream.Collectors.toMap;

import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The outbox's tables as the outbox writes them: in batches, since one message may go to thousands. */
@Component
public class OutboxTable {

    private static final String UNSUBSCRIBED = "UNSUBSCRIBED";
    private static final int BATCH = 500;
    private static final String NEW_EVENT = "insert into delivery_event (id, delivery_id, at, state, attempt, reply)";

    private final JdbcTemplate jdbc;

    OutboxTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A new row of the delivery table. */
    record Queued(UUID id, Mail mail, MailText.Written written, LinkSeal.Sealed links, DeliveryState state) {}

    /** A new row of the table of unsubscription links. */
    record Unsubscribe(String hash, UUID delivery, String addressKey) {}

    void insert(
            UUID message,
            String kind,
            String reference,
            List<Queued> deliveries,
            List<Unsubscribe> tokens,
            Timestamp now) {
        jdbc.update(
                "insert into message (id, kind, reference, title, created_at) values (?, ?, ?, ?, ?)",
                message,
                kind,
                reference,
                deliveries.getFirst().written().subject(),
                now);
        jdbc.batchUpdate(
                "insert into delivery (id, message_id, recipient_key, address, recipient_name, language, subject,"
                        + " text_body, html_body, link_mark, sealed_links, calendar, calendar_method, list_mail, state, reason,"
                        + " created_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                deliveries,
                BATCH,
                (row, delivery) -> {
                    var mail = delivery.mail();
                    row.setObject(1, delivery.id());
                    row.setObject(2, message);
                    row.setString(3, mail.recipient().key());
                    row.setString(4, mail.recipient().address().value());
                    row.setString(5, delivery.written().name());
                    row.setString(6, mail.recipient().language().name());
                    row.setString(7, delivery.written().subject());
                    row.setString(8, delivery.written().text());
                    row.setString(9, delivery.written().html());
                    row.setString(10, delivery.written().marks().value());
                    row.setBytes(11, delivery.links().bytes());
                    row.setString(
                            12, mail.calendar().map(Mail.CalendarPart::ics).orElse(null));
                    row.setString(
                            13, mail.calendar().map(Mail.CalendarPart::method).orElse(null));
                    row.setBoolean(14, mail.list());
                    row.setString(15, delivery.state().name());
                    row.setString(16, delivery.state() == DeliveryState.SUPPRESSED ? UNSUBSCRIBED : null);
                    row.setTimestamp(17, now);
                });
        jdbc.batchUpdate(
                "insert into unsubscribe_token (hash, delivery_id, address_key, kind, created_at)"
                        + " values (?, ?, ?, ?, ?)",
                tokens,
                BATCH,
                (row, token) -> {
                    row.setString(1, token.hash());
                    row.setObject(2, token.delivery());
                    row.setString(3, token.addressKey());
                    row.setString(4, kind);
                    row.setTimestamp(5, now);
                });
    }

    /** Which of these addresses have said no to this kind of mail. */
    Set<String> suppressed(String kind, Set<String> addressKeys) {
        return new HashSet<>(jdbc.queryForList(
                "select address_key from suppression where kind = ? and address_key = any(?)",
                String.class,
                kind,
                addressKeys.toArray(String[]::new)));
    }

    /** Of each of these messages, also of one that is not known: nothing of it has come anywhere. */
    Map<MessageId, Outbox.Progress> progress(Set<MessageId> messages) {
        var counts = new HashMap<MessageId, Map<DeliveryState, Long>>();
        messages.forEach(message -> counts.put(message, new EnumMap<>(DeliveryState.class)));
        jdbc.query(
                "select message_id, state, count(*) from delivery where message_id = any(?) group by message_id, state",
                row -> {
                    Objects.requireNonNull(counts.get(new MessageId(row.getObject(1, UUID.class))))
                            .put(DeliveryState.valueOf(row.getString(2)), row.getLong(3));
                },
                (Object) messages.stream().map(MessageId::value).toArray(UUID[]::new));
        return counts.entrySet().stream().collect(toMap(Map.Entry::getKey, of -> progress(of.getValue())));
    }

    private static Outbox.Progress progress(Map<DeliveryState, Long> counts) {
        return new Outbox.Progress(
                count(counts, DeliveryState.QUEUED),
                count(counts, DeliveryState.SENDING),
                count(counts, DeliveryState.SENT),
                count(counts, DeliveryState.RETRY),
                count(counts, DeliveryState.FAILED) + count(counts, DeliveryState.BOUNCED),
                count(counts, DeliveryState.UNKNOWN),
                count(counts, DeliveryState.STOPPED) + count(counts, DeliveryState.SUPPRESSED));
    }

    private static long count(Map<DeliveryState, Long> counts, DeliveryState state) {
        return counts.getOrDefault(state, 0L);
    }

    int stop(UUID message, Timestamp now) {
        return jdbc.update(
                "with stopped as (update delivery set state = 'STOPPED', next_attempt_at = null, version = version + 1"
                        + " where message_id = ? and state in ('QUEUED', 'RETRY') returning id, attempts) "
                        + NEW_EVENT
                        + " select uuidv7(), id, ?, 'STOPPED', attempts, null from stopped",
                message,
                now);
    }

    /** Ends what waits for a recipient who has just said no to this kind of mail. */
    public void suppress(String kind, String addressKey, Timestamp now) {
        jdbc.update(
                "with suppressed as (update delivery d set state = 'SUPPRESSED', reason = 'UNSUBSCRIBED', next_attempt_at = null,"
                        + " version = version + 1 from message m"
                        + " where m.id = d.message_id and m.kind = ? and d.list_mail and lower(d.address) = ?"
                        + " and d.state in ('QUEUED', 'RETRY') returning d.id, d.attempts) "
                        + NEW_EVENT
                        + " select uuidv7(), id, ?, 'SUPPRESSED', attempts, null from suppressed",
                kind,
                addressKey,
                now);
        jdbc.update(
                "insert into suppression (address_key, kind, reason, created_at) values (?, ?, 'UNSUBSCRIBED', ?)"
                        + " on conflict do nothing",
                addressKey,
                kind,
                now);
    }
}
