package se.lifescience.portal.input.calls.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.lifescience.portal.input.InputFixture;
import se.lifescience.portal.input.calls.CallForm;
import se.lifescience.portal.input.calls.CallService;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.officials.OfficeHolderService;
import se.lifescience.portal.officials.Positions;
import se.lifescience.portal.strategy.StrategyImport;
import se.lifescience.portal.strategy.StrategyService;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.Statements;

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
    private OfficeHolderService officials;

    @Autowired
    private WebApplicationContext context;

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
        // the home page shows those first that close first, and only so many
        jdbc.sql("update call set published = false where id <> ?")
                .param(call.id().value())
                .update();
        assertThat(get("/").body()).contains("/calls/" + call.slug());
    }

    @Test
    void aClosedCallSaysSoAndAsksForNothing() throws Exception {
        var now = clock.instant();
        var call = InputFixture.call(calls, Set.of(), now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(1)));
        assertThat(get("/calls/" + call.slug()).body()).contains("Stängde ").doesNotContain("/portal/inputs/new?call=");
    }

    @Test
    void aCallNamesWhoWasResponsibleWhenItWasPublishedAndWhatHasBecomeOfThem() throws Exception {
        Positions.forget(jdbc);
        var today = LocalDate.now(clock);
        var post = Positions.coordinator(officials, "Karin Ek", today.minusYears(1), null);
        var path = "/calls/" + InputFixture.openCall(calls, clock, Set.of()).slug();
        assertThat(get(path).body()).contains("Ansvarig när detta publicerades: Karin Ek, samordnare.</p>");

        Positions.end(officials, post, "Karin Ek", today.minusYears(1), today.minusDays(2));
        var successor = Positions.coordinator(officials, "Nils By", today.minusDays(1), null);

        assertThat(get(path).body())
                .contains("Karin Ek har sedan dess lämnat sitt uppdrag.")
                .doesNotContain("Nils By");
        Positions.end(officials, successor, "Karin Ek", today.minusDays(1), today.plusYears(1));
        assertThat(get(path).body()).contains("Karin Ek har sedan dess bytt uppdrag.");
        assertThat(get("/en" + path).body())
                .contains("Responsible when this was published: Karin Ek, coordinator."
                        + " Karin Ek has changed post since then.");
        Positions.forget(jdbc);
        assertThat(get(path).body()).doesNotContain("Ansvarig när");
    }

    /** However many calls there are, and however many goals they ask about. */
    @Test
    void thePagesHaveABudgetOfStatements() throws Exception {
        var browser = MockMvcBuilders.webAppContextSetup(context).build();
        var one = InputFixture.openCall(calls, clock, Set.of("2.2"));
        var list = Statements.during(() -> browser.perform(MockMvcRequestBuilders.get("/calls")));
        var page = Statements.during(() -> browser.perform(MockMvcRequestBuilders.get("/calls/" + one.slug())));

        var other = InputFixture.openCall(calls, clock, Set.of("1.1", "2.2", "4.4"));
        InputFixture.openCall(calls, clock, Set.of());

        assertThat(Statements.during(() -> browser.perform(MockMvcRequestBuilders.get("/calls"))))
                .isEqualTo(list)
                .isPositive()
                .isLessThanOrEqualTo(2);
        assertThat(Statements.during(() -> browser.perform(MockMvcRequestBuilders.get("/calls/" + other.slug()))))
                .isEqualTo(page)
                .isLessThanOrEqualTo(6);
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

    @Test
    void allThatIsWrongWithACallIsToldAtOnce() {
        var nothing = new LocalizedText("", "");
        assertThatThrownBy(() -> calls.create(new CallForm("", "", Set.of(), nothing, nothing, nothing, null, null)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.all())
                                .extracting(Refusal::field)
                                .containsExactly(
                                        "titleSv",
                                        "titleEn",
                                        "slug",
                                        "leadSv",
                                        "leadEn",
                                        "opensAt",
                                        "closesAt",
                                        "edition"));
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
