package se.lifescience.portal.input.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import se.lifescience.portal.input.CallForm;
import se.lifescience.portal.input.CallService;
import se.lifescience.portal.input.InputFixture;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.strategy.StrategyImport;
import se.lifescience.portal.strategy.StrategyService;
import se.lifescience.portal.testing.PortalTest;

@PortalTest
class CallPageTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StrategyService strategy;

    @Autowired
    private StrategyImport strategyImport;

    @Autowired
    private CallService calls;

    @Autowired
    private Clock clock;

    @BeforeEach
    void prepare() {
        var fixture = new InputFixture(jdbc);
        fixture.strategy(strategy, strategyImport);
        fixture.office();
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anOpenCallSaysWhatIsAskedByWhenOnWhichGoalsAndWhatHappens() throws Exception {
        var call = InputFixture.openCall(calls, clock, Set.of("2.2"));
        var page = get("/calls/" + call.slug());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().map()).doesNotContainKey("set-cookie");
        assertThat(page.body())
                .contains("<strong>Frågor</strong>")
                .contains("Öppet till ")
                .contains("/strategy/2019/goals/2.2")
                .doesNotContain("/strategy/2019/goals/4.4")
                .contains("allmän handling")
                .contains("href=\"/portal/inputs/new?call=" + call.slug() + "\"");
        assertThat(get("/en/calls/" + call.slug()).body())
                .contains("What hinders sharing?")
                .contains("public record");
        assertThat(get("/calls").body()).contains("/calls/" + call.slug());
        assertThat(get("/").body()).contains("/calls/" + call.slug());
    }

    @Test
    void aClosedCallSaysSoAndAsksForNothing() throws Exception {
        var now = clock.instant();
        var call = InputFixture.call(calls, Set.of(), now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(1)));
        assertThat(get("/calls/" + call.slug()).body()).contains("Stängde ").doesNotContain("/portal/inputs/new?call=");
    }

    @Test
    void aDraftOfACallIsNotFoundByThePublic() throws Exception {
        var now = clock.instant();
        var slug = "utkast-" + System.nanoTime();
        calls.create(new CallForm(
                slug,
                "2019",
                Set.of(),
                new LocalizedText("Hemlig", "Secret"),
                new LocalizedText("Hemlig", "Secret"),
                new LocalizedText("", ""),
                now,
                now.plus(Duration.ofDays(1))));
        assertThat(get("/calls/" + slug).statusCode()).isEqualTo(404);
        assertThat(get("/calls").body()).doesNotContain(slug);
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
