package se.lifescience.portal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.TestMail;

@PortalTest
class OutboxTests {

    private static final String CALENDAR =
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nSUMMARY:Årsmöte\r\nEND:VCALENDAR\r\n";

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private List<Task<?>> tasks;

    private MessageId send(List<Mail> mails) {
        return transaction.execute(status -> outbox.send("test.outbox", "1", mails));
    }

    private MimeMessage arrived(Mail mail) {
        var message = send(List.of(mail));
        Mails.await(() -> outbox.progress(message).sent() == 1);
        var mails = TestMail.arrivedFor(mail.recipient().address().value());
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    private static String content(MimeMessage message, int part) throws Exception {
        return new String(body(message, part).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static BodyPart body(MimeMessage message, int part) throws Exception {
        return ((MimeMultipart) message.getContent()).getBodyPart(part);
    }

    @Test
    void aMailArrivesInTheRecipientsLanguageAsTextAndAsHtml() throws Exception {
        var message = arrived(Mails.to(Mails.address(), "Welcome <in>", Language.EN));

        assertThat(message.getSubject()).isEqualTo("Welcome <in>");
        assertThat(message.getFrom()[0].toString()).isEqualTo("Office for Life Sciences <portalen@example.org>");
        assertThat(message.getReplyTo()[0].toString()).isEqualTo("office@example.org");
        assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        assertThat(body(message, 0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(content(message, 0))
                .contains("konferensen den 3 december", "- Kom i tid", Mails.LINK, "inbjuden till konferensen.")
                .doesNotContain("**", "urn:");
        assertThat(body(message, 1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(content(message, 1))
                .startsWith("<!DOCTYPE html>")
                .contains(
                        "<html lang=\"en\">",
                        "<title>Welcome &lt;in&gt;</title>",
                        "<strong>konferensen</strong>",
                        "href=\"" + Mails.LINK + "\"",
                        "inbjuden till konferensen.",
                        "Office for Life Sciences")
                .doesNotContain("urn:", "List-Unsubscribe");
        assertThat(message.getHeader("List-Unsubscribe")).isNull();
    }

    @Test
    void theCalendarEntryComesLastWithItsMethod() throws Exception {
        var message = arrived(
                Mails.to(Mails.address(), "Plats", Language.SV).with(new Mail.CalendarPart("REQUEST", CALENDAR)));

        var parts = (MimeMultipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(3);
        var type = new ContentType(parts.getBodyPart(2).getContentType());
        assertThat(type.getBaseType()).isEqualTo("text/calendar");
        assertThat(type.getParameter("method")).isEqualTo("REQUEST");
        assertThat(type.getParameter("charset")).isEqualTo("UTF-8");
        assertThat(content(message, 2)).isEqualTo(CALENDAR);
    }

    @Test
    void aCalendarEntryWhoseMethodDiffersIsRefused() {
        var mail = Mails.to(Mails.address(), "Plats", Language.SV).with(new Mail.CalendarPart("CANCEL", CALENDAR));

        assertThatThrownBy(() -> send(List.of(mail))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void mailOfARolledBackTransactionIsNeverSent() {
        var lost = Mails.address();
        transaction.executeWithoutResult(status -> {
            outbox.send("test.outbox", "1", List.of(Mails.to(lost, "Aldrig", Language.SV)));
            status.setRollbackOnly();
        });

        arrived(Mails.to(Mails.address(), "Senare", Language.SV));

        assertThat(TestMail.arrivedFor(lost)).isEmpty();
        assertThat(jdbc.sql("select count(*) from delivery where address = ?")
                        .param(lost)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void withoutATransactionNothingIsQueued() {
        assertThatThrownBy(
                        () -> outbox.send("test.outbox", "1", List.of(Mails.to("a@example.org", "Hej", Language.SV))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void nobodyGetsTheSameMessageTwice() {
        var mail = Mails.to(Mails.address(), "Hej", Language.SV);

        assertThatThrownBy(() -> send(List.of(mail, mail))).isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> send(List.of())).isInstanceOf(Refusal.class);
    }

    @Test
    void anAddressOfAnotherKindBehindTheButtonIsRefused() {
        var mail = Mail.personal(
                Mails.recipient(Mails.address(), Language.SV),
                "Hej",
                "Hej",
                new Mail.Action("Klicka", "javascript:alert(1)"),
                "Därför.");

        assertThatThrownBy(() -> send(List.of(mail))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoSchedulersOnOneDatabaseSendEachMailOnce() {
        var second = Scheduler.create(database, tasks)
                .schedulerName(new SchedulerName.Fixed("second"))
                .threads(8)
                .pollUsingLockAndFetch(0.5, 3)
                .pollingInterval(Duration.ofMillis(50))
                .build();
        second.start();
        try {
            var addresses =
                    IntStream.range(0, 200).mapToObj(i -> Mails.address()).toList();
            var message = send(addresses.stream()
                    .map(address -> Mails.to(address, "Till alla", Language.SV))
                    .toList());

            Mails.await(() -> outbox.progress(message).sent() == addresses.size());

            assertThat(addresses)
                    .allSatisfy(
                            address -> assertThat(TestMail.arrivedFor(address)).hasSize(1));
            assertThat(jdbc.sql("select distinct claimed_by from delivery where message_id = ?")
                            .param(message.value())
                            .query(String.class)
                            .list())
                    .as("both took part")
                    .hasSize(2);
        } finally {
            second.stop();
        }
    }

    @Test
    void twoThousandMailsAreQueuedInOneTransactionWithoutDelay() {
        var mails = IntStream.range(0, 2000)
                .mapToObj(i -> Mails.to(Mails.address(), "Inbjudan", Language.SV))
                .toList();
        var took = transaction.execute(status -> {
            var start = Instant.now();
            outbox.send("test.many", UUID.randomUUID().toString(), mails);
            status.setRollbackOnly();
            return Duration.between(start, Instant.now());
        });

        assertThat(took).isLessThan(Duration.ofSeconds(30));
    }
}
