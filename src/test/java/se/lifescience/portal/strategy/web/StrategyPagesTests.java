package se.lifescience.portal.strategy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.officials.OfficeHolderService;
import se.lifescience.portal.officials.Positions;
import se.lifescience.portal.strategy.EditionDraft;
import se.lifescience.portal.strategy.EditionFile;
import se.lifescience.portal.strategy.InForce;
import se.lifescience.portal.strategy.StrategyImport;
import se.lifescience.portal.strategy.StrategySample;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;
import se.lifescience.portal.testing.Statements;
import se.lifescience.portal.testing.Visitor;

@PortalTest
class StrategyPagesTests {

    private static final LocalDate PRESENTED = LocalDate.of(1998, 6, 1);

    private static final int BUDGET = 4;
    private static final int GOAL_BUDGET = 5;

    @LocalServerPort
    private int port;

    @Autowired
    private StrategyImport editions;

    @Autowired
    private OfficeHolderService officials;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WebApplicationContext context;

    private final String code = "w" + UUID.randomUUID().toString().substring(0, 8);
    private SignedInAs staff;

    @BeforeEach
    void logIn() {
        staff = SignedInAs.newPerson(jdbc, "Olof Larsson", Roles.OFFICE);
        Positions.forget(jdbc);
    }

    @AfterEach
    void logOut() {
        Positions.forget(jdbc);
        staff.close();
    }

    @Test
    void anEditionNamesWhoWasResponsibleOnTheDayItWasPresentedAndSaysThatTheyHaveLeft() {
        Positions.coordinator(officials, "Karin Ek", PRESENTED.minusYears(1), PRESENTED.plusYears(1));
        Positions.coordinator(officials, "Nils By", PRESENTED.plusYears(20), null);

        take(code, 1);

        assertThat(page("/strategy/" + code))
                .contains("Ansvarig när detta publicerades: Karin Ek, samordnare."
                        + " Karin Ek har sedan dess lämnat sitt uppdrag.")
                .doesNotContain("Nils By");
        assertThat(page("/en/strategy/" + code))
                .contains("Responsible when this was published: Karin Ek, coordinator."
                        + " Karin Ek has left the post since then.");
    }

    @Test
    void whoHasAnotherPostNowIsSaidToHaveChangedAndWhoHasNotIsOnlyNamed() {
        var first = Positions.coordinator(officials, "Karin Ek", PRESENTED.minusYears(1), null);
        take(code, 1);
        assertThat(page("/strategy/" + code)).contains("Karin Ek, samordnare.</p>");

        Positions.end(officials, first, "Karin Ek", PRESENTED.minusYears(1), PRESENTED.plusYears(1));
        Positions.coordinator(officials, "Karin Ek", PRESENTED.plusYears(2), null);

        assertThat(page("/strategy/" + code)).contains("Karin Ek har sedan dess bytt uppdrag.");
        assertThat(page("/en/strategy/" + code)).contains("Karin Ek has changed post since then.");
    }

    @Test
    void anEditionOfATimeWithoutPostsNamesNobodyUntilItIsTakenInAgainWithThem() {
        take(code, 1);
        assertThat(page("/strategy/" + code)).doesNotContain("Ansvarig när");

        Positions.coordinator(officials, "Karin Ek", PRESENTED, PRESENTED);
        take(code, 1);
        Positions.coordinator(officials, "Nils By", PRESENTED, PRESENTED);
        take(code, 1);

        assertThat(page("/strategy/" + code)).contains("Karin Ek, samordnare.").doesNotContain("Nils By");
    }

    @Test
    void aDraftIsNotThereForThePublic() {
        readIn(code, 1);

        for (var path : List.of("/strategy/" + code, "/strategy/" + code + "/goals/1.1")) {
            assertThat(new Visitor(port).get(path).statusCode()).isEqualTo(404);
        }
        assertThat(page("/sitemap.xml")).doesNotContain(code);
    }

    @Test
    void anEditionThatHasBeenSupersededLeadsToTheOneInForce() {
        take(code, 1);
        editions.take(StrategySample.edition());
        InForce.put(jdbc, "2019");

        for (var path : List.of("/strategy/" + code, "/strategy/" + code + "/goals/1.1")) {
            assertThat(page(path)).contains("har ersatts", "href=\"/strategy/2019\"");
            assertThat(page("/en" + path)).contains("has been superseded", "href=\"/en/strategy/2019\"");
        }
        assertThat(page("/strategy/2019/goals/2.2")).doesNotContain("har ersatts");
        assertThat(page("/strategy")).doesNotContain("har ersatts");
        assertThat(page("/sitemap.xml")).contains("/strategy/" + code + "/goals/1.1</loc>");
    }

    @Test
    void theLinkToGivingInputCarriesEditionAndCode() {
        take(code, 1);

        assertThat(page("/strategy/" + code + "/goals/1.1"))
                .contains("href=\"/portal/inputs/new?edition=" + code + "&amp;goal=1.1\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 200})
    void theStrategysPagesCostTheSameFewStatementsHoweverMuchTheyShow(int goals) throws Exception {
        Positions.coordinator(officials, "Karin Ek", PRESENTED, null);
        editions.take(StrategySample.edition());
        var browser = MockMvcBuilders.webAppContextSetup(context).build();
        readIn(code, goals);
        InForce.put(jdbc, code);
        try {
            assertThat(Statements.during(() -> browser.perform(get("/strategy"))))
                    .isEqualTo(BUDGET);
            assertThat(Statements.during(() -> browser.perform(get("/strategy/" + code))))
                    .isEqualTo(BUDGET);
            assertThat(Statements.during(() -> browser.perform(get("/strategy/" + code + "/goals/1.1"))))
                    .isEqualTo(GOAL_BUDGET);
        } finally {
            InForce.put(jdbc, "2019");
        }
        // one more, for the link to the edition in force
        assertThat(Statements.during(() -> browser.perform(get("/strategy/" + code))))
                .isEqualTo(BUDGET + 1);
        assertThat(Statements.during(() -> browser.perform(get("/strategy/" + code + "/goals/1.1"))))
                .isEqualTo(GOAL_BUDGET + 1);
    }

    /** As one that was in force once. */
    private void take(String edition, int goals) {
        readIn(edition, goals);
        InForce.supersede(jdbc, edition);
    }

    /** Goals in areas of fifty. */
    private void readIn(String edition, int goals) {
        var lines = IntStream.range(0, goals)
                .mapToObj(i -> (i % 50 == 0 ? (i / 50 + 1) + ",area,Ett,One\n" : "") + (i / 50 + 1) + "." + (i % 50 + 1)
                        + ",goal,Mål,Goal\n")
                .collect(Collectors.joining());
        editions.take(new EditionDraft(
                edition,
                new LocalizedText("Utgåvan " + edition, "Edition " + edition),
                PRESENTED,
                EditionFile.read(("code,kind,title_sv,title_en\n" + lines).getBytes(StandardCharsets.UTF_8))));
    }

    private String page(String path) {
        var answer = new Visitor(port).get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
