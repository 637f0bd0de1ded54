package se.lifescience.portal.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.Roles;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;
import se.lifescience.portal.testing.Statements;

@PortalTest
class StrategyTests {

    private static final LocalDate LONG_AGO = LocalDate.of(1999, 1, 1);
    private static final int BUDGET = 3;

    @Autowired
    private StrategyService strategy;

    @Autowired
    private StrategyImport editions;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void theStrategyIsThere() {
        asOffice(() -> editions.take(StrategySample.edition()));
    }

    @Test
    void takingTheSameInAgainChangesNothing() {
        var before = strategy.edition("2019");
        asOffice(() -> editions.take(StrategySample.edition()));
        assertThat(strategy.edition("2019")).isEqualTo(before);
        assertThat(strategy.edition("2019").orElseThrow().goals()).hasSize(30);
    }

    @Test
    void aGoalIsFoundByEditionAndCode() {
        var goal = strategy.goal("2019", "2.2").orElseThrow();
        assertThat(goal.title().sv()).isEqualTo("Ökat nyttjande av hälsodata för forskning och innovation");
        assertThat(goal.areaCode()).isEqualTo("2");
        assertThat(strategy.goal("2019", "9.9")).isEmpty();
        assertThat(strategy.goal("1066", "2.2")).isEmpty();
    }

    @Test
    void theLatestPresentedIsInForce() {
        asOffice(() -> editions.take(draft("old", "1,area,Ett,One\n1.1,goal,Mål,Goal\n")));
        assertThat(strategy.current().orElseThrow().code()).isEqualTo("2019");
        assertThat(strategy.editions()).extracting(EditionView::code).containsSubsequence("2019", "old");
    }

    @Test
    void aFileWithOneWrongLineIsRefusedWhole() {
        assertThatThrownBy(() ->
                        asOffice(() -> editions.take(draft("half", "1,area,Ett,One\n2.1,goal,Fel område,Wrong\n"))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("strategy.refusal.rows"));
        assertThat(strategy.edition("half")).isEmpty();
    }

    @Test
    void aGoalIsNeverLost() {
        asOffice(() -> editions.take(draft("kept", "1,area,Ett,One\n1.1,goal,Mål,Goal\n")));
        assertThatThrownBy(() -> asOffice(() -> editions.take(draft("kept", "1,area,Nytt,New\n"))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("strategy.refusal.missing");
                    assertThat(refusal.arguments()).containsExactly("1.1");
                });
        assertThat(strategy.edition("kept")
                        .orElseThrow()
                        .areas()
                        .getFirst()
                        .title()
                        .sv())
                .isEqualTo("Ett");
    }

    @Test
    void onlyTheOfficeTakesEditionsIn() {
        var draft = StrategySample.edition();
        try (var _ = SignedInAs.newPerson(jdbc, "Test Member", Roles.MEMBER)) {
            assertThatThrownBy(() -> editions.take(draft)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void anEditionCostsTheSameFewStatementsHoweverManyGoals() throws Exception {
        for (var code : List.of("2019", "small")) {
            asOffice(() -> editions.take(draft("small", "1,area,Ett,One\n")));
            assertThat(Statements.during(() -> strategy.edition(code))).isEqualTo(BUDGET);
        }
        assertThat(Statements.during(strategy::editions)).isEqualTo(BUDGET);
        assertThat(Statements.during(strategy::current)).isEqualTo(BUDGET);
    }

    private static EditionDraft draft(String code, String lines) {
        var file = ("code,kind,title_sv,title_en\n" + lines).getBytes(StandardCharsets.UTF_8);
        return new EditionDraft(
                code, new LocalizedText("Utgåvan " + code, "Edition " + code), LONG_AGO, EditionFile.read(file));
    }

    private void asOffice(Runnable work) {
        try (var _ = SignedInAs.newPerson(jdbc, "Test Office", Roles.OFFICE)) {
            work.run();
        }
    }
}
