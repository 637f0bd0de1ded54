package se.lifescience.portal.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.testing.PortalProcess;
import se.lifescience.portal.testing.TestDatabase;

/**
 * The whole race, run by hand: five hundred people over real connections at the same moment, a pool of a hundred, two
 * portal processes on one database. docs/capacity.md gives the command and what it measured.
 */
class PlacesRaceInFull {

    private static final int PEOPLE = 500;
    private static final int PLACES = 100;

    @Test
    void fiveHundredPeopleAndAHundredPlaces() throws Exception {
        var database = TestDatabase.create();
        var jdbc = JdbcClient.create(new DriverManagerDataSource(database));
        try (var first = PortalProcess.start(database, "race-first");
                var second = PortalProcess.start(database, "race-second");
                var client = HttpClient.newHttpClient()) {
            first.awaitStart();
            second.awaitStart();
            race(jdbc, client, List.of(first.address()), "one portal, cold");
            race(jdbc, client, List.of(first.address(), second.address()), "two portals");
            race(jdbc, client, List.of(first.address(), second.address()), "two portals, warm");
        }
    }

    private static void race(JdbcClient jdbc, HttpClient client, List<String> portals, String name) throws Exception {
        var occasion = Ids.next();
        var links = seed(jdbc, occasion);
        var presses = new ArrayList<Callable<Long>>();
        for (var i = 0; i < PEOPLE; i++) {
            var portal = portals.get(i % portals.size());
            var link = links.get(i);
            var ticket = Crowd.ticket(client, portal, link);
            presses.add(() -> {
                var start = System.nanoTime();
                var status =
                        Crowd.press(client, portal, link, "confirm", ticket).statusCode();
                assertThat(status).isEqualTo(303);
                return System.nanoTime() - start;
            });
        }
        var start = Instant.now();
        var nanos = Crowd.atOnce(presses);
        var took = Duration.between(start, Instant.now());
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();

        assertThat(count(jdbc, occasion, "CONFIRMED")).isEqualTo(PLACES);
        assertThat(jdbc.sql("""
                                select queue_number from registration where occasion_id = ? and state = 'WAITING'
                                order by pg_xact_commit_timestamp(xmin), queue_number""").param(occasion).query(Long.class).list())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, PEOPLE - PLACES).boxed().toList());
        assertThat(jdbc.sql("select taken from pool where occasion_id = ?")
                        .param(occasion)
                        .query(Integer.class)
                        .single())
                .isEqualTo(PLACES);
        System.out.printf(
                "RACE %s: %d people, %d places, %d ms in all, %.0f registrations/s, p50 %d ms, p99 %d ms, no error%n",
                name,
                PEOPLE,
                PLACES,
                took.toMillis(),
                PEOPLE * 1000.0 / took.toMillis(),
                Duration.ofNanos(sorted[PEOPLE / 2]).toMillis(),
                Duration.ofNanos(sorted[PEOPLE * 99 / 100]).toMillis());
    }

    private static long count(JdbcClient jdbc, UUID occasion, String state) {
        return jdbc.sql("select count(*) from registration where occasion_id = ? and state = ?")
                .params(occasion, state)
                .query(Long.class)
                .single();
    }

    private static List<SecretToken> seed(JdbcClient jdbc, UUID occasion) {
        jdbc.sql("""
                        insert into occasion (id, kind, path, title_sv, title_en, starts_at, ends_at, digital, state,
                            calendar_uid, version)
                        values (?, 'conference', '/conferences/' || ?, 'Tävling', 'Race', now() + interval '30 days',
                            now() + interval '31 days', true, 'OPEN', ?, 0)""").params(occasion, occasion.toString(), occasion + "@race").update();
        var pool = Ids.next();
        jdbc.sql(
                        "insert into pool (id, occasion_id, position, name_sv, name_en, capacity) values (?, ?, 1, 'Alla', 'All', ?)")
                .params(pool, occasion, PLACES)
                .update();
        var links = new ArrayList<SecretToken>();
        for (var i = 0; i < PEOPLE; i++) {
            var id = Ids.next();
            var address = "gast" + i + "@example.org";
            jdbc.sql("""
                            insert into registration (id, occasion_id, pool_id, name, email, email_key, language,
                                source, state, registered_at, version)
                            values (?, ?, ?, 'Gäst', ?, ?, 'SV', 'GUEST', 'PENDING_VERIFICATION', now(), 0)""").params(id, occasion, pool, address, address).update();
            var link = SecretToken.generate();
            jdbc.sql("insert into personal_link (id, token_hash, purpose, subject_id, issued_at, until)"
                            + " values (?, ?, 'participation:owner', ?, now(), now() + interval '60 days')")
                    .params(Ids.next(), link.hash(), id)
                    .update();
            links.add(link);
        }
        return links;
    }
}
