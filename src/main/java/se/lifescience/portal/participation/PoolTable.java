package se.lifescience.portal.participation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.Refusal;

/**
 * The places of an occasion. Counts change only here, each time as the last statement of the transaction that changes
 * the registration, so that the row which everybody wants is locked for the shortest time.
 */
@Repository
class PoolTable {

    /** Takes a place if one is free and nobody waits; the condition is judged anew once the row is ours. */
    static final String TAKE =
            "update pool set taken = taken + 1 where id = :pool and taken < capacity and waiting = 0";

    /** Joins the waiting list; numbers are given under the row's lock, so their order is the order of commits. */
    static final String QUEUE = """
            with place as (
                update pool set waiting = waiting + 1, last_number = last_number + 1
                where id = :pool and (taken >= capacity or waiting > 0)
                returning last_number)
            update registration set queue_number = place.last_number
            from place where registration.id = :registration""";

    private static final RowMapper<UUID> ID = (row, number) -> row.getObject(1, UUID.class);

    private final JdbcClient jdbc;

    PoolTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a pool stood when it was read. */
    record Pool(UUID id, int capacity, int taken, int waiting) {

        boolean hasPlaceForNewcomers() {
            return taken < capacity && waiting == 0;
        }

        int toOffer() {
            return Math.min(capacity - taken, waiting);
        }
    }

    UUID create(OccasionId occasion, LocalizedText name, int capacity) {
        demandCapacity(capacity, 0);
        var id = Ids.next();
        jdbc.sql("""
                        insert into pool (id, occasion_id, position, name_sv, name_en, capacity)
                        select :id, :occasion, coalesce(max(position), 0) + 1, :sv, :en, :capacity
                        from pool where occasion_id = :occasion""")
                .param("id", id)
                .param("occasion", occasion.value())
                .param("sv", name.sv())
                .param("en", name.en())
                .param("capacity", capacity)
                .update();
        return id;
    }

    /** Where one belongs who chose this pool; the first one where nobody asked them to choose. */
    UUID chosen(OccasionId occasion, @Nullable PoolId choice) {
        return jdbc.sql("""
                        select id from pool where occasion_id = :occasion and (cast(:choice as uuid) is null or id = :choice)
                        order by position limit 1""")
                .param("occasion", occasion.value())
                .param("choice", choice == null ? null : choice.value())
                .query(ID)
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    /** All of an occasion, in the order in which whoever locks several does so. */
    List<UUID> of(OccasionId occasion) {
        return jdbc.sql("select id from pool where occasion_id = ? order by position")
                .param(occasion.value())
                .query(ID)
                .list();
    }

    List<OccasionView.Pool> views(OccasionId occasion) {
        return jdbc.sql("""
                        select id, name_sv, name_en, capacity, taken, waiting from pool
                        where occasion_id = ? order by position""")
                .param(occasion.value())
                .query((row, number) -> new OccasionView.Pool(
                        new PoolId(row.getObject("id", UUID.class)),
                        new LocalizedText(row.getString("name_sv"), row.getString("name_en")),
                        row.getInt("capacity"),
                        row.getInt("taken"),
                        row.getInt("waiting")))
                .list();
    }

    UUID occasionOf(UUID pool) {
        return jdbc.sql("select occasion_id from pool where id = ?")
                .param(pool)
                .query(UUID.class)
                .single();
    }

    Pool read(UUID pool) {
        return one(pool, "");
    }

    Pool lock(UUID pool) {
        return one(pool, " for update");
    }

    private Pool one(UUID pool, String locking) {
        return jdbc.sql("select id, capacity, taken, waiting from pool where id = ?" + locking)
                .param(pool)
                .query(Pool.class)
                .single();
    }

    boolean take(UUID pool) {
        return jdbc.sql(TAKE).param("pool", pool).update() == 1;
    }

    boolean queue(UUID pool, RegistrationId registration) {
        return jdbc.sql(QUEUE)
                        .param("pool", pool)
                        .param("registration", registration.value())
                        .update()
                == 1;
    }

    void giveBack(UUID pool) {
        count("update pool set taken = taken - 1 where id = ?", pool);
    }

    void leaveQueue(UUID pool) {
        count("update pool set waiting = waiting - 1 where id = ?", pool);
    }

    /** A place changes hands: from the one who left to the one who waited. */
    void passOn(UUID pool) {
        leaveQueue(pool);
    }

    /** Places that stood free go to so many of those who waited. */
    void fill(UUID pool, int places) {
        jdbc.sql("update pool set waiting = waiting - ?, taken = taken + ? where id = ?")
                .params(places, places, pool)
                .update();
    }

    /** Nobody is left once the occasion is cancelled. */
    void empty(UUID pool) {
        count("update pool set taken = 0, waiting = 0 where id = ?", pool);
    }

    private void count(String sql, UUID pool) {
        jdbc.sql(sql).param(pool).update();
    }

    void rename(UUID pool, LocalizedText name) {
        jdbc.sql("update pool set name_sv = ?, name_en = ? where id = ?")
                .params(name.sv(), name.en(), pool)
                .update();
    }

    void resize(UUID pool, int capacity) {
        demandCapacity(capacity, lock(pool).taken());
        jdbc.sql("update pool set capacity = ? where id = ?")
                .params(capacity, pool)
                .update();
    }

    /** The next in line, locked; those who are leaving the line at this moment are passed over. */
    List<UUID> next(UUID pool, int most) {
        return jdbc.sql("""
                        select id from registration where pool_id = ? and state = 'WAITING'
                        order by queue_number limit ? for update skip locked""").params(pool, most).query(ID).list();
    }

    /** Pools with places free although somebody waits, of what has not begun. */
    List<UUID> withPlacesToOffer(Instant now) {
        return jdbc.sql("""
                        select p.id from pool p join occasion o on o.id = p.occasion_id
                        where p.waiting > 0 and p.taken < p.capacity and o.starts_at > ?""").param(Timestamp.from(now)).query(ID).list();
    }

    /** Pools whose counts differ from what the registrations say; always none. */
    List<UUID> miscounted() {
        return jdbc.sql("""
                        select p.id from pool p left join registration r on r.pool_id = p.id
                        group by p.id
                        having p.taken <> count(r.id) filter (where r.holds_place)
                            or p.waiting <> count(r.id) filter (where r.state = 'WAITING')""").query(ID).list();
    }

    private static void demandCapacity(int capacity, int taken) {
        if (capacity < 0) {
            throw Refusal.of("participation.refusal.capacity").at("capacity");
        }
        if (capacity < taken) {
            throw Refusal.of("participation.refusal.capacity-below-taken", taken)
                    .at("capacity");
        }
    }
}
