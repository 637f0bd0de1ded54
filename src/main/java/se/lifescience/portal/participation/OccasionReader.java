package se.lifescience.portal.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.LocalizedText;

/** Reads occasions and registrations as pages show them, each list in one query. */
@Repository
class OccasionReader {

    private static final String OCCASION = """
            o.id as occasion, o.version, o.kind, o.path, o.part_of, o.title_sv, o.title_en, o.starts_at, o.ends_at,
            o.digital, o.place_sv, o.place_en, o.opens_at, o.closes_at, o.opened_at, o.state as clicked,
            p.capacity, p.taken, p.waiting, p.full""";

    private static final String POOLS = """
             join lateral (
                select sum(capacity) as capacity, sum(taken) as taken, sum(waiting) as waiting,
                    (array_agg(taken >= capacity or waiting > 0 order by position))[1] as full
                from pool where occasion_id = o.id) p on true
            """;

    private static final String OCCASIONS = "select " + OCCASION + " from occasion o" + POOLS;

    private static final String RECEIPT = "select " + OCCASION + """
            , r.id, r.name, r.email, r.organisation, r.state, r.offered_until, r.registered_at,
            case when r.state = 'WAITING' then (
                select count(*) from registration w
                where w.pool_id = r.pool_id and w.state = 'WAITING' and w.queue_number <= r.queue_number)
            end as position
            from registration r
            join occasion o on o.id = r.occasion_id""" + POOLS;

    private final JdbcClient jdbc;
    private final Clock clock;

    OccasionReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<OccasionView> find(Collection<OccasionId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        return jdbc.sql(OCCASIONS + "where o.id in (:ids)")
                .param("ids", ids.stream().map(OccasionId::value).toList())
                .query((row, number) -> occasion(row, now))
                .list();
    }

    /** What can be signed up for now, soonest first. */
    List<OccasionView> open() {
        var now = clock.instant();
        var coming = jdbc.sql(OCCASIONS + "where o.starts_at > ? order by o.starts_at, o.id")
                .param(Timestamp.from(now))
                .query((row, number) -> occasion(row, now))
                .list();
        return coming.stream().filter(OccasionView::registrationOpen).toList();
    }

    Optional<OccasionView> at(String path) {
        var now = clock.instant();
        return jdbc.sql(OCCASIONS + "where o.path = ?")
                .param(path)
                .query((row, number) -> occasion(row, now))
                .optional();
    }

    List<OccasionView> parts(OccasionId whole) {
        var now = clock.instant();
        return jdbc.sql(OCCASIONS + "where o.part_of = ? order by o.starts_at, o.id")
                .param(whole.value())
                .query((row, number) -> occasion(row, now))
                .list();
    }

    /** One who is not the owner learns only what they typed themselves: that a mail was sent, and where. */
    List<RegistrationReceipt> receipt(UUID registration, boolean owner) {
        var receipts = receipts("where r.id = ?", owner, registration);
        return owner
                ? receipts
                : receipts.stream().map(RegistrationReceipt::forStrangers).toList();
    }

    List<RegistrationReceipt> receiptsOf(UUID person) {
        return receipts("where r.person_id = ? order by o.starts_at, r.id", true, person);
    }

    List<RegistrationReceipt> activeReceiptsOf(UUID person, OccasionId occasion) {
        return receipts("where r.person_id = ? and r.occasion_id = ? and r.active", true, person, occasion.value());
    }

    Optional<String> lastOrganisationOf(UUID person) {
        return jdbc.sql("select organisation from registration where person_id = ? and organisation <> ''"
                        + " order by registered_at desc limit 1")
                .param(person)
                .query(String.class)
                .optional();
    }

    private List<RegistrationReceipt> receipts(String which, boolean owner, Object... parameters) {
        var now = clock.instant();
        return jdbc.sql(RECEIPT + which)
                .params(parameters)
                .query((row, number) -> receipt(row, now, owner))
                .list();
    }

    private static RegistrationReceipt receipt(ResultSet row, Instant now, boolean owner) throws SQLException {
        return new RegistrationReceipt(
                new RegistrationId(row.getObject("id", UUID.class)),
                occasion(row, now),
                row.getString("name"),
                new EmailAddress(row.getString("email")),
                row.getString("organisation"),
                RegistrationState.valueOf(row.getString("state")),
                position(row),
                instant(row, "offered_until"),
                row.getTimestamp("registered_at").toInstant(),
                owner);
    }

    private static @Nullable Integer position(ResultSet row) throws SQLException {
        var position = row.getInt("position");
        return row.wasNull() ? null : position;
    }

    private static OccasionView occasion(ResultSet row, Instant now) throws SQLException {
        var startsAt = row.getTimestamp("starts_at").toInstant();
        var opensAt = instant(row, "opens_at");
        var closesAt = instant(row, "closes_at");
        var schedule = new Occasion.Schedule(
                OccasionState.valueOf(row.getString("clicked")),
                instant(row, "opened_at"),
                opensAt,
                closesAt,
                startsAt);
        var whole = row.getObject("part_of", UUID.class);
        return new OccasionView(
                new OccasionId(row.getObject("occasion", UUID.class)),
                row.getLong("version"),
                row.getString("kind"),
                row.getString("path"),
                whole == null ? null : new OccasionId(whole),
                new LocalizedText(row.getString("title_sv"), row.getString("title_en")),
                startsAt,
                row.getTimestamp("ends_at").toInstant(),
                row.getBoolean("digital"),
                new LocalizedText(row.getString("place_sv"), row.getString("place_en")),
                opensAt,
                closesAt,
                schedule.state(now),
                schedule.next(now),
                schedule.isOpen(now),
                row.getBoolean("full"),
                row.getInt("capacity"),
                row.getInt("taken"),
                row.getInt("waiting"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
