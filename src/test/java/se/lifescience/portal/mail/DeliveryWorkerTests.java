package se.lifescience.portal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.testing.FaultySmtpServer;
import se.lifescience.portal.testing.FaultySmtpServer.Mood;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;

@PortalTest
class DeliveryWorkerTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String ME = "worker-of-the-test";

    @Autowired
    private Outbox outbox;

    @Autowired
    private DeliveryClaimTable claims;

    @Autowired
    private MailWriter writer;

    @Autowired
    private MailSettings settings;

    @Autowired
    private DeliveryService deliveries;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final FaultySmtpServer smtp = FaultySmtpServer.start(Duration.ZERO);

    private DeliveryWorker worker;

    @BeforeEach
    void worker() {
        worker = worker(smtp.port());
    }

    @AfterEach
    void stop() {
        smtp.close();
    }

    private DeliveryWorker worker(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var patience = new Properties();
        patience.put("mail.smtp.timeout", "5000");
        sender.setJavaMailProperties(patience);
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new DeliveryWorker(
                claims,
                writer,
                new MailServer(beans.getBeanProvider(JavaMailSenderImpl.class)),
                settings,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** Queues a mail that only this test's worker will take. */
    private DeliverySchedule.Turn queued() {
        return transaction.execute(status -> {
            var message = outbox.send("test.worker", "1", List.of(Mails.to(Mails.address(), "Hej", Language.SV)));
            var id = jdbc.sql("select id from delivery where message_id = ?")
                    .param(message.value())
                    .query(UUID.class)
                    .single();
            jdbc.sql("delete from scheduled_tasks where task_instance = ?")
                    .param(id.toString())
                    .update();
            return new DeliverySchedule.Turn(id, 0);
        });
    }

    private String state(DeliverySchedule.Turn turn) {
        return column(turn, "state");
    }

    private String column(DeliverySchedule.Turn turn, String name) {
        return jdbc.sql("select " + name + " from delivery where id = ?")
                .param(turn.delivery())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private long taken(DeliverySchedule.Turn turn) {
        return smtp.ledger().stream()
                .filter(mail -> mail.messageId().contains(turn.delivery().toString()))
                .count();
    }

    @Test
    void aMailThatTheServerTakesIsSentUnderItsOwnId() {
        var turn = queued();

        assertThat(worker.take(turn, ME)).isEmpty();

        assertThat(state(turn)).isEqualTo("SENT");
        assertThat(column(turn, "reason")).contains("250 2.0.0 taken");
        assertThat(smtp.ledger().getFirst().messageId()).isEqualTo("<" + turn.delivery() + "@localhost>");
    }

    @Test
    void personalLinksAreUnreadableBeforeSendingAndGoneAfterwards() {
        var turn = queued();
        var readable =
                "select count(*) from delivery where id = ? and (text_body like '%/i/%' or html_body like '%/i/%'"
                        + " or position(convert_to('/i/', 'UTF8') in sealed_links) > 0)";
        assertThat(jdbc.sql(readable)
                        .param(turn.delivery())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(column(turn, "sealed_links")).isNotNull();

        worker.take(turn, ME);

        assertThat(column(turn, "sealed_links")).isNull();
        assertThat(String.join("\n", smtp.ledger().getFirst().lines())).contains("abcdefghijklmnopqrstuvwxyz1");
    }

    @Test
    void aTemporaryRefusalIsTriedAgainAfterAMinuteThenAfterFive() {
        var turn = queued();
        smtp.treat(recipient -> Mood.BUSY);

        assertThat(worker.take(turn, ME)).contains(NOW.plus(Duration.ofMinutes(1)));
        assertThat(state(turn)).isEqualTo("RETRY");
        assertThat(column(turn, "reason")).contains("451 4.3.0 Try again later");
        assertThat(worker.take(turn, ME)).contains(NOW.plus(Duration.ofMinutes(5)));

        smtp.treat(recipient -> Mood.KIND);
        assertThat(worker.take(turn, ME)).isEmpty();
        assertThat(state(turn)).isEqualTo("SENT");
        assertThat(taken(turn)).isEqualTo(1);
        assertThat(jdbc.sql("select state from delivery_event where delivery_id = ? order by at, id")
                        .param(turn.delivery())
                        .query(String.class)
                        .list())
                .containsExactly("RETRY", "RETRY", "SENT");
    }

    @Test
    void waitingGrowsToFourHoursAndEndsWithinThreeDays() {
        var all = Duration.ZERO;
        for (int attempt = 1; attempt < settings.attempts(); attempt++) {
            all = all.plus(settings.waitAfter(attempt));
        }
        assertThat(settings.waitAfter(100)).isEqualTo(Duration.ofHours(4));
        assertThat(all).isBetween(Duration.ofHours(60), Duration.ofHours(72));
    }

    @Test
    void afterTheLastAttemptItHasFailed() {
        var turn = queued();
        smtp.treat(recipient -> Mood.BUSY);
        jdbc.sql("update delivery set attempts = ? where id = ?")
                .params(settings.attempts() - 1, turn.delivery())
                .update();

        assertThat(worker.take(turn, ME)).isEmpty();

        assertThat(state(turn)).isEqualTo("FAILED");
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_SUCH_MAILBOX", "REFUSES_CONTENT"})
    void aPermanentRefusalFailsWithTheServersReply(Mood mood) {
        var turn = queued();
        smtp.treat(recipient -> mood);

        assertThat(worker.take(turn, ME)).isEmpty();

        assertThat(state(turn)).isEqualTo("FAILED");
        assertThat(column(turn, "reason")).startsWith("55").contains(" 5.");
        assertThat(taken(turn)).isZero();
    }

    @Test
    void aServerOutOfReachIsTriedAgain() throws IOException {
        var turn = queued();
        var nobody = new ServerSocket(0);
        nobody.close();

        assertThat(worker(nobody.getLocalPort()).take(turn, ME)).isPresent();

        assertThat(state(turn)).isEqualTo("RETRY");
    }

    @Test
    void aConnectionLostBeforeTheContentIsTriedAgain() {
        var turn = queued();
        smtp.treat(recipient -> Mood.HANGS_UP_BEFORE_DATA);

        assertThat(worker.take(turn, ME)).isPresent();

        assertThat(state(turn)).isEqualTo("RETRY");
        assertThat(taken(turn)).isZero();
    }

    @Test
    void aConnectionLostAfterTheContentIsUnknownAndNeverTriedAgain() {
        var turn = queued();
        smtp.treat(recipient -> Mood.HANGS_UP_INSTEAD_OF_ANSWER);

        assertThat(worker.take(turn, ME)).isEmpty();
        assertThat(worker.take(turn, ME)).isEmpty();

        assertThat(state(turn)).isEqualTo("UNKNOWN");
        assertThat(taken(turn)).isEqualTo(1);
    }

    @Test
    void aTurnThatFindsItsDeliveryInSendingMakesItUnknownAndSendsNothing() {
        var turn = queued();
        assertThat(claims.claim(turn, "the-dead", NOW)).isPresent();

        assertThat(worker.take(turn, ME)).isEmpty();

        assertThat(state(turn)).isEqualTo("UNKNOWN");
        assertThat(smtp.ledger()).isEmpty();
    }

    @Test
    void aWorkerThatComesBackLateChangesNothing() {
        var turn = queued();
        var late = claims.claim(turn, "the-frozen", NOW).orElseThrow();
        claims.abandon(turn, NOW);
        var before = column(turn, "version");

        var written =
                claims.close(late.id(), late.claim(), new MailServer.Answer(DeliveryState.SENT, "250 ok"), null, NOW);

        assertThat(written).isFalse();
        assertThat(state(turn)).isEqualTo("UNKNOWN");
        assertThat(column(turn, "version")).isEqualTo(before);
    }

    @Test
    void aLateWorkerDoesNotTouchALaterClaim() {
        var turn = queued();
        var late = claims.claim(turn, "the-frozen", NOW).orElseThrow();
        claims.abandon(turn, NOW);
        jdbc.sql("update delivery set state = 'QUEUED', round = 1 where id = ?")
                .param(turn.delivery())
                .update();
        var second = new DeliverySchedule.Turn(turn.delivery(), 1);
        assertThat(claims.claim(second, ME, NOW)).isPresent();

        assertThat(claims.close(
                        late.id(), late.claim(), new MailServer.Answer(DeliveryState.FAILED, "550 no"), null, NOW))
                .isFalse();
        assertThat(worker.take(turn, "the-frozen")).isEmpty();
        assertThat(state(turn)).isEqualTo("SENDING");
    }

    @Test
    void whatHasBeenInSendingForLongerThanTheLeaseBecomesUnknown() {
        var old = queued();
        var young = queued();
        claims.claim(old, ME, NOW.minus(settings.lease()).minusSeconds(1));
        claims.claim(young, ME, NOW.minus(settings.lease()).plusSeconds(1));

        worker.sweep();

        assertThat(state(old)).isEqualTo("UNKNOWN");
        assertThat(state(young)).isEqualTo("SENDING");
    }

    @Test
    void staffSendAnUnknownMailAgainAndAStoppedOneIsNeverSent() {
        var unknown = queued();
        claims.claim(unknown, ME, NOW);
        claims.abandon(unknown, NOW);
        var stopped = queued();
        try (var staff = SignedInAs.newPerson(jdbc, "Kim Kontor", "OFFICE")) {
            deliveries.sendAgain(new DeliveryId(unknown.delivery()));
            deliveries.stop(new DeliveryId(stopped.delivery()));
        }

        Mails.await(() -> "SENT".equals(state(unknown)));
        assertThat(worker.take(stopped, ME)).isEmpty();
        assertThat(state(stopped)).isEqualTo("STOPPED");
    }
}
