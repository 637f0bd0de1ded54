package se.lifescience.portal.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.lifescience.portal.PortalApplication;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.testing.TestDatabase;
import se.lifescience.portal.testing.TestMail;

/**
 * The whole race, run by hand: five hundred people over real connections at the same moment, a pool of a hundred, two
 * portal processes on one database. docs/capacity.md gives the command and what it measured.
 */
class PlacesRaceInFull {

    private static final int PEOPLE = 500;
    private static final int PLACES = 100;
    private static final Duration START = Duration.ofMinutes(4);

    @Test
    void fiveHundredPeopleAndAHundredPlaces() throws Exception {
        var database = TestDatabase.create();
        var first = new Portal(database, "first");
        first.awaitStart();
        var second = new Portal(database, "second");
        second.awaitStart();
        var jdbc = JdbcClient.create(new DriverManagerDataSource(database));
        try (var client = HttpClient.newHttpClient()) {
            race(jdbc, client, List.of(first.address()), "one portal, cold");
            race(jdbc, client, List.of(first.address(), second.address()), "two portals");
            race(jdbc, client, List.of(first.address(), second.address()), "two portals, warm");
        } finally {
            first.stop();
            second.stop();
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
                        values (?, 'conference', '/conferences/race', 'Tävling', 'Race', now() + interval '30 days',
                            now() + interval '31 days', true, 'OPEN', ?, 0)""").params(occasion, occasion + "@race").update();
        var pool = Ids.next();
        jdbc.sql("insert into pool (id, occasion_id, name_sv, name_en, capacity) values (?, ?, 'Alla', 'All', ?)")
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
            jdbc.sql("insert into registration_link values (?, ?, 'OWNER', now() + interval '60 days')")
                    .params(link.hash(), id)
                    .update();
            links.add(link);
        }
        return links;
    }

    /** A portal in a process of its own. */
    private static final class Portal {

        private final int port;
        private final Process process;

        private Portal(String database, String name) throws IOException {
            port = freePort();
            process = new ProcessBuilder(Arrays.asList(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            PortalApplication.class.getName(),
                            "--spring.profiles.active=test",
                            "--server.port=" + port,
                            "--spring.datasource.url=" + database,
                            "--spring.datasource.hikari.connection-timeout=30000",
                            "--spring.mail.host=127.0.0.1",
                            "--spring.mail.port=" + TestMail.port()))
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target", "race-" + name + ".log").toFile())
                    .start();
        }

        private String address() {
            return "http://localhost:" + port;
        }

        private void awaitStart() throws InterruptedException {
            var deadline = Instant.now().plus(START);
            try (var client = HttpClient.newHttpClient()) {
                while (Instant.now().isBefore(deadline) && process.isAlive()) {
                    try {
                        client.send(
                                HttpRequest.newBuilder(URI.create(address() + "/r/x"))
                                        .build(),
                                BodyHandlers.discarding());
                        return;
                    } catch (IOException notYet) {
                        process.waitFor(Duration.ofMillis(500));
                    }
                }
            }
            stop();
            throw new IllegalStateException("the portal did not start; see target/race-*.log");
        }

        private void stop() {
            process.destroy();
        }

        private static int freePort() throws IOException {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            }
        }
    }
}
