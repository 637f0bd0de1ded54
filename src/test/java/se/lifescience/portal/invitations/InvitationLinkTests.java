package se.lifescience.portal.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.TestClock;

@PortalTest
class InvitationLinkTests {

    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");

    @Autowired
    private TestClock clock;

    @Autowired
    private CampaignFixture fixture;

    @Autowired
    private CampaignSending sending;

    @Autowired
    private InvitationService service;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void scannersChangeNothingHoweverOftenTheyFollowTheLink() throws Exception {
        var token = fixture.sentTo(fixture.occasion(5));
        var before = snapshot(token);
        for (int i = 0; i < 100; i++) {
            for (var method : List.of("GET", "HEAD", "OPTIONS")) {
                var request = HttpRequest.newBuilder(address(token)).method(method, BodyPublishers.noBody());
                if (i % 2 == 0) {
                    request.header("User-Agent", "Mozilla/5.0 (compatible; SafeLinks scanner)");
                }
                assertThat(client.send(request.build(), BodyHandlers.ofString()).statusCode())
                        .isEqualTo(200);
            }
        }
        assertThat(snapshot(token)).isEqualTo(before);
    }

    @Test
    void yesGivesAPlaceAndNoGivesItBack() throws Exception {
        var occasion = fixture.occasion(1);
        var token = fixture.sentTo(occasion);
        assertThat(post(token, "answer=yes").statusCode()).isEqualTo(303);
        assertThat(get(token).body()).contains("Du har en plats");
        assertThat(fixture.confirmed(occasion)).isEqualTo(1);
        assertThat(post(token, "answer=no").statusCode()).isEqualTo(303);
        assertThat(fixture.confirmed(occasion)).isZero();
        assertThat(post(token, "answer=yes").statusCode()).isEqualTo(303);
        assertThat(fixture.confirmed(occasion)).isEqualTo(1);
    }

    @Test
    void whoSaysYesWhenItIsFullIsToldOfTheWaitingList() throws Exception {
        var occasion = fixture.occasion(1);
        var invited = fixture.invitations(fixture.sent(occasion, 2));
        post(fixture.link(invited.get(0)), "answer=yes");
        var second = fixture.link(invited.get(1));
        post(second, "answer=yes");
        assertThat(get(second).body()).contains("Du står på väntelistan").doesNotContain("Du har en plats");
    }

    @Test
    void theSameFormSentAgainChangesNothing() throws Exception {
        var occasion = fixture.occasion(5);
        var token = fixture.sentTo(occasion);
        var ticket = ticket(token);
        send(token, "answer=yes&ticket=" + ticket);
        post(token, "answer=no");
        assertThat(send(token, "answer=yes&ticket=" + ticket).statusCode()).isEqualTo(303);
        assertThat(fixture.confirmed(occasion)).isZero();
        assertThat(send(token, "answer=yes").statusCode()).isEqualTo(403);
    }

    @Test
    void theSameLinkAcceptedTwentyTimesAtOnceTakesOnePlace() throws Exception {
        var occasion = fixture.occasion(50);
        var token = fixture.sentTo(occasion);
        var barrier = new CyclicBarrier(20);
        Callable<InvitationView> accept = () -> {
            barrier.await();
            return service.answer(token, UUID.randomUUID(), new Answer.Yes(""));
        };
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (var one : threads.invokeAll(
                    IntStream.range(0, 20).mapToObj(i -> accept).toList())) {
                assertThat(one.get().state()).isEqualTo(InvitationState.ACCEPTED);
            }
        }
        assertThat(fixture.confirmed(occasion)).isEqualTo(1);
    }

    @Test
    void forgedTruncatedWithdrawnAndExpiredLinksShowTheSameCalmPage() throws Exception {
        var forged = get(SecretToken.generate());
        assertThat(forged.statusCode()).isEqualTo(404);
        assertThat(forged.body()).contains("Länken går inte att använda");
        assertThat(forged.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(forged.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(forged.headers().firstValue("X-Robots-Tag"))
                .hasValueSatisfying(tag -> assertThat(tag).contains("noindex"));
        assertThat(forged.headers().map()).doesNotContainKey("set-cookie");

        var campaign = fixture.sent(fixture.occasion(5), 2);
        var invited = fixture.invitations(campaign);
        var withdrawn = fixture.link(invited.get(0));
        try (var _ = fixture.office()) {
            sending.withdraw(new InvitationId(invited.get(0).id()));
        }
        assertThat(same(get(withdrawn), withdrawn)).isEqualTo(forged.body().replaceAll("/i/[\\w-]+", "/i/"));
        var expired = fixture.link(invited.get(1));
        clock.forward(Duration.ofDays(31));
        assertThat(same(get(expired), expired)).isEqualTo(forged.body().replaceAll("/i/[\\w-]+", "/i/"));
        assertThat(client.send(
                                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/i/short"))
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anInvitationIsPassedOnOnceAndTheColleagueCanAnswer() throws Exception {
        var occasion = fixture.occasion(5);
        var token = fixture.sentTo(occasion);
        var colleague = "kollega." + UUID.randomUUID() + "@example.org";
        var form = "answer=delegate&name=Kim+Kollega&email=" + URLEncoder.encode(colleague, StandardCharsets.UTF_8);
        assertThat(post(token, form).statusCode()).isEqualTo(303);
        assertThat(get(token).body()).contains("Kim Kollega");
        var theirs = jdbc.sql("select id from invitation where email_key = ?")
                .param(colleague)
                .query(UUID.class)
                .single();
        var link = fixture.linkTo(theirs);
        assertThat(get(link).body()).doesNotContain("value=\"delegate\"");
        assertThat(post(link, "answer=delegate&name=X&email=x@example.org").statusCode())
                .isEqualTo(422);
        assertThat(post(link, "answer=yes").statusCode()).isEqualTo(303);
        assertThat(fixture.confirmed(occasion)).isEqualTo(1);

        var other = fixture.sentTo(fixture.occasion(5));
        var refused = post(other, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Kim Kollega").contains(colleague);
    }

    @Test
    void maybeNeedsADayToDecide() throws Exception {
        var token = fixture.sentTo(fixture.occasion(5));
        assertThat(post(token, "answer=maybe&note=Vet+inte").body()).contains("Vet inte", "Välj en dag");
        assertThat(post(
                                token,
                                "answer=maybe&decideBy="
                                        + LocalDate.now(ZoneOffset.UTC).plusDays(3))
                        .statusCode())
                .isEqualTo(303);
        assertThat(get(token).body()).contains("Du har svarat kanske");
    }

    private String same(HttpResponse<String> answer, SecretToken token) {
        assertThat(answer.statusCode()).isEqualTo(404);
        return answer.body().replace(token.value(), "");
    }

    private HttpResponse<String> get(SecretToken token) throws Exception {
        return client.send(HttpRequest.newBuilder(address(token)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(SecretToken token, String form) throws Exception {
        return send(token, form + "&ticket=" + ticket(token));
    }

    private HttpResponse<String> send(SecretToken token, String form) throws Exception {
        return client.send(
                HttpRequest.newBuilder(address(token))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private String ticket(SecretToken token) throws Exception {
        var found = TICKET.matcher(get(token).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private URI address(SecretToken token) {
        return URI.create("http://localhost:" + port + "/i/" + token.value());
    }

    private String snapshot(SecretToken token) {
        return jdbc.sql("""
                        select i::text || (select count(*) from invitation_answer) || (select count(*) from registration)
                        from invitation i join personal_link l on l.subject_id = i.id where l.token_hash = ?""").param(token.hash()).query(String.class).single();
    }
}
