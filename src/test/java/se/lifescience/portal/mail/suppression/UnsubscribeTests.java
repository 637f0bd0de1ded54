package se.lifescience.portal.mail.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.mail.Mail;
import se.lifescience.portal.mail.Mails;
import se.lifescience.portal.mail.MessageId;
import se.lifescience.portal.mail.Outbox;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.TestMail;

@PortalTest
class UnsubscribeTests {

    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";
    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final String kind = "test." + UUID.randomUUID();
    private final String address = Mails.address();

    private MessageId send() {
        return transaction.execute(status -> outbox.send(
                kind,
                "1",
                List.of(new Mail(
                        Mails.recipient(address, Language.SV),
                        "Nyheter i december",
                        "Hej",
                        Optional.empty(),
                        "Du står på vår lista.",
                        Optional.empty(),
                        true))));
    }

    private String link() throws Exception {
        var message = send();
        Mails.await(() -> outbox.progress(message).sent() == 1);
        var mail = TestMail.arrivedFor(address).getLast();
        assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo(ONE_CLICK);
        var header = mail.getHeader("List-Unsubscribe", null);
        assertThat(header).matches("<http://localhost:8080/u/[A-Za-z0-9_-]{27}>");
        return header.substring("<http://localhost:8080".length(), header.length() - 1);
    }

    private HttpResponse<String> ask(String method, String path, String body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private int suppressions() {
        return jdbc.sql("select count(*) from suppression where address_key = ? and kind = ?")
                .params(new EmailAddress(address).key(), kind)
                .query(Integer.class)
                .single();
    }

    @Test
    void lookingChangesNothing() throws Exception {
        var link = link();
        for (var method : List.of("GET", "HEAD", "OPTIONS")) {
            for (int i = 0; i < 10; i++) {
                assertThat(ask(method, link, "").statusCode()).isEqualTo(200);
            }
        }

        var page = ask("GET", link, "");
        assertThat(page.body())
                .contains("Nyheter i december", "Sluta skicka till mig")
                .doesNotContain(address);
        assertThat(page.headers().firstValue("referrer-policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("cache-control")).contains("no-store");
        assertThat(page.headers().map()).doesNotContainKey("set-cookie");
        assertThat(suppressions()).isZero();
    }

    @Test
    void theMailProgramsOneClickUnsubscribesAtOnceAndAgainDoesNoHarm() throws Exception {
        var link = link();

        assertThat(ask("POST", link, ONE_CLICK).statusCode()).isEqualTo(200);
        assertThat(ask("POST", link, ONE_CLICK).statusCode()).isEqualTo(200);

        assertThat(suppressions()).isEqualTo(1);
        var next = send();
        assertThat(outbox.progress(next).stopped()).isEqualTo(1);
        assertThat(jdbc.sql("select state || ' ' || coalesce(reason, '') from delivery where message_id = ?")
                        .param(next.value())
                        .query(String.class)
                        .single())
                .startsWith("SUPPRESSED ");
    }

    @Test
    void theButtonNeedsItsTicket() throws Exception {
        var link = link();
        assertThat(ask("POST", link, "").statusCode()).isEqualTo(403);
        assertThat(ask("POST", link, "ticket=forged").statusCode()).isEqualTo(403);
        assertThat(suppressions()).isZero();

        var ticket = TICKET.matcher(ask("GET", "/en" + link, "").body());
        assertThat(ticket.find()).isTrue();
        var done = ask("POST", "/en" + link, "ticket=" + ticket.group(1));

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("You get no more mail like this");
        assertThat(suppressions()).isEqualTo(1);
    }

    @Test
    void forgedLinksAreNotFound() throws Exception {
        for (var token :
                List.of("abcdefghijklmnopqrstuvwxyz1", "short", "..%2F", "abcdefghijklmnopqrstuvwxyz1234567")) {
            assertThat(ask("GET", "/u/" + token, "").statusCode()).isIn(400, 404);
            assertThat(ask("POST", "/u/" + token, ONE_CLICK).statusCode()).isIn(400, 404);
        }
        assertThat(ask("GET", "/u/abcdefghijklmnopqrstuvwxyz1", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatWaitsForARecipientWhoHasSaidNoIsNotSent() throws Exception {
        var link = link();
        var waiting = transaction.execute(status -> {
            var message = send();
            jdbc.sql("update delivery set state = 'RETRY', next_attempt_at = now() + interval '1 hour'"
                            + " where message_id = ?")
                    .param(message.value())
                    .update();
            jdbc.sql("delete from scheduled_tasks where task_instance in (select id::text from delivery"
                            + " where message_id = ?)")
                    .param(message.value())
                    .update();
            return message;
        });

        ask("POST", link, ONE_CLICK);

        assertThat(outbox.progress(waiting).stopped()).isEqualTo(1);
    }
}
