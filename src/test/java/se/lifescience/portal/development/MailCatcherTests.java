package se.lifescience.portal.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTests {

    private static final Pattern MAIL = Pattern.compile("/mail/[0-9T]+-[0-9]+");

    @TempDir
    private Path folder;

    @Test
    void aMailSentOverSmtpIsListedShownAndSurvivesARestart() throws Exception {
        try (var catcher = MailCatcher.start(0, 0, folder)) {
            send(catcher, "asa@example.org", "Välkommen <b>hit</b>");
            send(catcher, "bo@example.org", "Något annat");
            assertThat(get(catcher, "/").body())
                    .contains("Välkommen &lt;b&gt;hit&lt;/b&gt;", "bo@example.org", "2 mails");
        }
        try (var catcher = MailCatcher.start(0, 0, folder)) {
            var found = get(catcher, "/?q=ASA%40").body();
            assertThat(found).contains("asa@example.org").doesNotContain("bo@example.org");

            var path = firstMail(found);
            assertThat(get(catcher, path).body())
                    .contains("sandbox='allow-popups", "https://example.org/i/1", "invite-3.ics", "Message-ID");
            var html = get(catcher, path + "/html");
            assertThat(html.body()).contains("<base target=\"_blank\">", "<p>Hej</p>");
            assertThat(html.headers().firstValue("content-security-policy").orElseThrow())
                    .startsWith("sandbox")
                    .doesNotContain("allow-scripts");
            var calendar = get(catcher, path + "/part/2");
            assertThat(calendar.body()).contains("BEGIN:VCALENDAR");
            assertThat(calendar.headers().firstValue("content-disposition").orElseThrow())
                    .contains("attachment");
            assertThat(get(catcher, "/mail/20200101T000000000-000001").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void theNewestMailIsFirst() throws Exception {
        try (var catcher = MailCatcher.start(0, 0, folder)) {
            send(catcher, "asa@example.org", "Det första");
            send(catcher, "asa@example.org", "Det andra");
            assertThat(get(catcher, "/").body()).containsSubsequence("Det andra", "Det första");
        }
    }

    @Test
    void aPortAlreadyTakenIsAClearSentence() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> MailCatcher.start(taken.getLocalPort(), 0, folder))
                    .hasMessage("Port %d, which the mail catcher needs for its SMTP, is already taken."
                            .formatted(taken.getLocalPort()));
            assertThatThrownBy(() -> MailCatcher.start(0, taken.getLocalPort(), folder))
                    .hasMessage("Port %d, which the mail catcher needs for its web page, is already taken."
                            .formatted(taken.getLocalPort()));
        }
    }

    private static String firstMail(String page) {
        var mail = MAIL.matcher(page);
        assertThat(mail.find()).isTrue();
        return mail.group();
    }

    private static HttpResponse<String> get(MailCatcher catcher, String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + catcher.webPort() + path))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static void send(MailCatcher catcher, String to, String subject) throws Exception {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(catcher.smtpPort()));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("portalen@example.org"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        var parts = new MimeMultipart("alternative");
        parts.addBodyPart(part("Hej\nhttps://example.org/i/1", "text/plain"));
        parts.addBodyPart(part("<html><head></head><body><p>Hej</p></body></html>", "text/html"));
        parts.addBodyPart(part("BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n", "text/calendar"));
        message.setContent(parts);
        Transport.send(message);
    }

    private static MimeBodyPart part(String content, String type) throws Exception {
        var part = new MimeBodyPart();
        part.setContent(content, type + "; charset=UTF-8");
        part.setHeader("Content-Type", type + "; charset=UTF-8");
        return part;
    }
}
