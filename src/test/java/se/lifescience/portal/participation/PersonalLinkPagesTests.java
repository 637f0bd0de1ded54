package se.lifescience.portal.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.testing.PortalTest;

@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class PersonalLinkPagesTests {

    private static final List<String> SCANNERS = List.of(
            "",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Safe Links",
            "BarracudaCentral",
            "Googlebot/2.1",
            "Microsoft Office Existence Discovery");

    @Autowired
    private Setting setting;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private HttpClient client;

    @BeforeEach
    void open() {
        client = HttpClient.newHttpClient();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void aGuestConfirmsLooksAndCancelsByButtons() throws Exception {
        var occasion = setting.open(1);
        var link = pending(occasion);
        assertThat(get("/r/" + link.value()).body()).contains("Bekräfta min anmälan");

        var answer = press(link, "confirm");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location")).hasValue("/r/" + link.value());
        assertThat(press(link, "confirm").statusCode()).isEqualTo(303);
        assertThat(get("/r/" + link.value()).body())
                .contains("Du har en plats", "Lägg i kalendern", "14 mars 2030 kl. 09:00–12:00");
        assertThat(get("/en/r/" + link.value()).body()).contains("You have a place");

        assertThat(get("/r/" + link.value() + "/cancel").body()).contains("Vill du avboka?");
        assertThat(press(link, "cancel").statusCode()).isEqualTo(303);
        assertThat(get("/r/" + link.value()).body()).contains("Din anmälan är avbokad");
        assertThat(setting.pool(occasion).taken()).isZero();
    }

    @Test
    void anOfferIsAnsweredByButtons() throws Exception {
        var occasion = setting.open(1);
        var first = pending(occasion);
        var second = pending(occasion);
        press(first, "confirm");
        press(second, "confirm");
        assertThat(get("/r/" + second.value()).body()).contains("Du står på plats 1 på väntelistan");
        press(first, "cancel");
        assertThat(get("/r/" + second.value()).body()).contains("Ja, jag tar platsen", "Nej, låt någon annan få den");
        assertThat(press(second, "accept").statusCode()).isEqualTo(303);
        assertThat(get("/r/" + second.value()).body()).contains("Du har en plats");
    }

    @Test
    void lookingChangesNothingHoweverOftenScannersLook() throws Exception {
        var occasion = setting.open(1);
        var link = pending(occasion);
        var before = everything(occasion);
        for (var i = 0; i < 100; i++) {
            var method = List.of("GET", "HEAD", "OPTIONS").get(i % 3);
            for (var path : List.of("", "/cancel", "/confirm", "/accept", "/decline", "/calendar.ics")) {
                var request = HttpRequest.newBuilder(uri("/r/" + link.value() + path))
                        .method(method, HttpRequest.BodyPublishers.noBody());
                var agent = SCANNERS.get(i % SCANNERS.size());
                if (!agent.isEmpty()) {
                    request.header("User-Agent", agent);
                }
                client.send(request.build(), BodyHandlers.discarding());
            }
        }
        assertThat(everything(occasion)).isEqualTo(before);
    }

    @Test
    void everyLinkThatLeadsNowhereLooksTheSame(CapturedOutput output) throws Exception {
        var occasion = setting.open(1);
        var link = pending(occasion);
        var expired = setting.ownerLink(registrations.receipt(link).id());
        jdbc.sql("update personal_link set until = now() - interval '1 day' where token_hash = ?")
                .param(expired.hash())
                .update();
        var forged = SecretToken.generate().value();
        var bodies = List.of(forged, link.value().substring(1), link.value() + "A", expired.value(), "x").stream()
                .map(token -> get("/r/" + token))
                .peek(answer -> assertThat(answer.statusCode()).isEqualTo(404))
                .map(answer -> answer.body().replaceAll("/r/[A-Za-z0-9_-]+", "/r/"))
                .distinct()
                .toList();
        assertThat(bodies).hasSize(1);
        assertThat(bodies.getFirst()).contains("Länken leder ingenstans");
        assertThat(output.getAll()).doesNotContain(forged, link.value(), expired.value());
    }

    @Test
    void theReceiptTellsOnlyThatAMailWasSentAndCannotAct() throws Exception {
        var occasion = setting.open(1);
        var address = Setting.address();
        var receipt = registrations.registerGuest(occasion, Setting.guest(address), UUID.randomUUID());
        var page = get("/r/" + receipt.value());
        assertThat(page.body())
                .contains("Titta i din inkorg", "g…@example.org")
                .doesNotContain(address, "Gunnar Gäst", "<form");
        registrations.confirmAddress(setting.ownerLink(occasion, address));
        assertThat(get("/r/" + receipt.value()).body()).isEqualTo(page.body());
        assertThat(get("/r/" + receipt.value() + "/calendar.ics").statusCode()).isEqualTo(404);
    }

    @Test
    void theAddressOfTheLinkIsKeptSecret() throws Exception {
        var link = pending(setting.open(1));
        for (var path :
                List.of("/r/" + link.value(), "/r/" + SecretToken.generate().value())) {
            var headers = get(path).headers();
            assertThat(headers.allValues("referrer-policy")).containsExactly("no-referrer");
            assertThat(headers.allValues("cache-control")).containsExactly("no-store");
            assertThat(headers.firstValue("x-robots-tag").orElse("")).contains("noindex");
            assertThat(headers.firstValue("set-cookie")).isEmpty();
        }
    }

    @Test
    void aButtonPressedWithoutItsTicketDoesNothing() throws Exception {
        var occasion = setting.open(1);
        var link = pending(occasion);
        var other = pending(occasion);
        assertThat(Crowd.press(client, portal(), link, "confirm", "").statusCode())
                .isEqualTo(403);
        var ticketOfAnother = Crowd.ticket(client, portal(), other);
        assertThat(Crowd.press(client, portal(), link, "confirm", ticketOfAnother)
                        .statusCode())
                .isEqualTo(403);
        assertThat(setting.pool(occasion).taken()).isZero();
    }

    @Test
    void theCalendarIsThereForThoseWithAPlaceOnly() throws Exception {
        var link = pending(setting.open(1));
        assertThat(get("/r/" + link.value() + "/calendar.ics").statusCode()).isEqualTo(404);
        press(link, "confirm");
        var answer = get("/r/" + link.value() + "/calendar.ics");
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/calendar");
        assertThat(answer.body()).startsWith("BEGIN:VCALENDAR\r\n").contains("METHOD:PUBLISH");
    }

    private HttpResponse<String> press(SecretToken link, String button) throws IOException, InterruptedException {
        try {
            var page = button.equals("cancel") ? "/cancel" : "";
            var body = get("/r/" + link.value() + page).body();
            var ticket = body.contains("name=\"ticket\"")
                    ? body.replaceAll("(?s).*?name=\"ticket\" value=\"([^\"]+)\".*", "$1")
                    : lastTicket;
            lastTicket = ticket;
            return Crowd.press(client, portal(), link, button, ticket);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String lastTicket = "";

    private SecretToken pending(OccasionId occasion) {
        var address = Setting.address();
        registrations.registerGuest(occasion, Setting.guest(address), UUID.randomUUID());
        return setting.ownerLink(occasion, address);
    }

    private HttpResponse<String> get(String path) {
        try {
            return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Map<String, Object>> everything(OccasionId occasion) {
        return jdbc.sql("""
                        select r.*, p.taken, p.waiting,
                            (select count(*) from message where reference = r.id::text) as mails,
                            (select count(*) from personal_link where subject_id = r.id) as links
                        from registration r join pool p on p.id = r.pool_id where r.occasion_id = ?""").param(occasion.value()).query().listOfRows();
    }

    private URI uri(String path) {
        return URI.create(portal() + path);
    }

    private String portal() {
        return "http://localhost:" + port;
    }
}
