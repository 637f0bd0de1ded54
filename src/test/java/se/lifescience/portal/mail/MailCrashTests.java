package se.lifescience.portal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.lifescience.portal.testing.FaultySmtpServer;
import se.lifescience.portal.testing.TestDatabase;

/**
 * A portal in a process of its own is killed while it sends, and started again: nobody gets a mail twice, nobody is
 * forgotten, and what was in flight is listed as unknown. In full: {@code -Dportal.crash.recipients=2000
 * -Dportal.crash.kills=5}, see docs/capacity.md.
 */
class MailCrashTests {

    private static final int RECIPIENTS = Integer.getInteger("portal.crash.recipients", 200);
    private static final int KILLS = Integer.getInteger("portal.crash.kills", 1);
    private static final int THREADS = 8;
    private static final Duration SERVER_PAUSE = Duration.ofMillis(40);
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final long STEP_NANOS = 5_000_000;

    private final String database = TestDatabase.create();
    private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(database));

    @TempDir
    private Path folder;

    @Test
    void nobodyGetsAMailTwiceAndNobodyIsForgotten() throws Exception {
        try (var smtp = FaultySmtpServer.start(SERVER_PAUSE)) {
            killWhileSending(smtp, false);

            var unknown = Set.copyOf(jdbc.sql("select address from delivery where state = 'UNKNOWN'")
                    .query(String.class)
                    .list());
            var received = received(smtp);
            System.out.printf(
                    "mail crash: %d recipients, %d kills, %d received, %d unknown (%d of them had arrived), duplicates %d%n",
                    RECIPIENTS,
                    KILLS,
                    received.size(),
                    unknown.size(),
                    unknown.stream().filter(received::containsKey).count(),
                    duplicates(received));
            assertThat(duplicates(received)).isZero();
            assertThat(unknown).hasSizeBetween(1, THREADS * KILLS);
            assertThat(everybody().filter(address -> !received.containsKey(address) && !unknown.contains(address)))
                    .as("forgotten")
                    .isEmpty();
            assertThat(everybody().filter(address -> received.containsKey(address) && !unknown.contains(address)))
                    .hasSize(RECIPIENTS - unknown.size());
        }
    }

    /** The control: without the guard on claims the same kill sends mails twice. */
    @Test
    @EnabledIfSystemProperty(named = "portal.crash.recipients", matches = "[0-9]+")
    void withoutTheGuardSomeGetItTwice() throws Exception {
        try (var smtp = FaultySmtpServer.start(SERVER_PAUSE)) {
            killWhileSending(smtp, true);

            var received = received(smtp);
            System.out.printf(
                    "mail crash without the guard: %d received, duplicates %d%n",
                    received.size(), duplicates(received));
            assertThat(duplicates(received)).isPositive();
        }
    }

    private void killWhileSending(FaultySmtpServer smtp, boolean blind) throws IOException, InterruptedException {
        var child = start(smtp, RECIPIENTS, blind);
        try {
            for (int kill = 1; kill <= KILLS; kill++) {
                var enough = RECIPIENTS * kill / (KILLS + 2);
                await(() -> smtp.ledger().size() > enough, child);
                child.destroyForcibly().waitFor();
                child = start(smtp, 0, blind);
            }
            await(() -> open() == 0, child);
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private int open() {
        return jdbc.sql("select count(*) from delivery where state in ('QUEUED', 'SENDING', 'RETRY')")
                .query(Integer.class)
                .single();
    }

    private static Stream<String> everybody() {
        return IntStream.range(0, RECIPIENTS).mapToObj(i -> "r" + i + "@example.org");
    }

    private static Map<String, Long> received(FaultySmtpServer smtp) {
        return smtp.ledger().stream()
                .flatMap(mail -> mail.recipients().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static long duplicates(Map<String, Long> received) {
        return received.values().stream().filter(times -> times > 1).count();
    }

    private Process start(FaultySmtpServer smtp, int recipients, boolean blind) throws IOException {
        var log = folder.resolve("child.log").toFile();
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "-Dvaadin.productionMode=true",
                        MailCrashChild.class.getName(),
                        "--spring.profiles.active=test",
                        "--spring.datasource.url=" + database,
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + smtp.port(),
                        "--server.port=0",
                        "--db-scheduler.threads=" + THREADS,
                        "--db-scheduler.heartbeat-interval=1s",
                        "--crash.recipients=" + recipients,
                        "--crash.blind=" + blind))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    private void await(BooleanSupplier condition, Process child) throws IOException {
        var end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (!child.isAlive() || Instant.now().isAfter(end)) {
                var log = folder.resolve("child.log");
                throw new AssertionError("the portal did not get there: " + Files.readString(log));
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
    }
}
