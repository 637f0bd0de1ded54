package se.lifescience.portal.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import se.lifescience.portal.kernel.GoalRef;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.strategy.EditionView.GoalView;
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
    private EditionService states;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void theStrategyIsThere() {
        asOffice(() -> editions.take(StrategySample.edition()));
        InForce.put(jdbc, "2019");
    }

    @AfterEach
    void theStrategyIsInForceAgain() {
        InForce.put(jdbc, "2019");
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
        var goal = strategy.goal(new GoalRef("2019", "2.2")).orElseThrow();
        assertThat(goal.title().sv()).isEqualTo("Ökat nyttjande av hälsodata för forskning och innovation");
        assertThat(goal.areaCode()).isEqualTo("2");
        assertThat(strategy.goal(new GoalRef("2019", "9.9"))).isEmpty();
        assertThat(strategy.goal(new GoalRef("1066", "2.2"))).isEmpty();
    }

    @Test
    void severalGoalsComeInTheStrategysOrderAndWhatDoesNotExistIsLeftOut() {
        var wanted = Stream.of("6.2", "9.9", "2.1")
                .map(code -> new GoalRef("2019", code))
                .toList();
        assertThat(strategy.goals(wanted).keySet()).containsExactly(wanted.get(2), wanted.get(0));
        assertThat(strategy.titles(wanted, Language.EN).values())
                .containsExactly(
                        "Effective and secure exchange of patient data",
                        "Excellent research infrastructure in life science");
        assertThat(strategy.options("2019")).hasSize(30);
        assertThat(strategy.options().stream().filter(goal -> goal.edition().equals("2019")))
                .hasSize(30);
    }

    @Test
    void whatIsReadInIsADraftThatNobodySeesUntilItIsPutInForce() {
        var code = fresh();
        var id = takeIn(code);

        assertThat(strategy.edition(code)).isEmpty();
        assertThat(strategy.editions()).extracting(EditionSummary::code).doesNotContain(code);
        assertThat(strategy.goal(new GoalRef(code, "1.1"))).isEmpty();
        assertThat(strategy.options()).extracting(GoalView::edition).doesNotContain(code);
        assertThat(strategy.options(code)).isEmpty();
        assertThat(strategy.inForce().orElseThrow().code()).isEqualTo("2019");

        asOffice(() -> states.putInForce(id));

        assertThat(strategy.inForce().orElseThrow().code()).isEqualTo(code);
        assertThat(strategy.edition("2019").orElseThrow().state()).isEqualTo(EditionState.SUPERSEDED);
        assertThat(strategy.goal(new GoalRef(code, "1.1"))).isPresent();
    }

    @Test
    void whatIsInForceOrHasBeenIsNotPutInForceAgain() {
        var id = takeIn(fresh());
        var next = takeIn(fresh());
        asOffice(() -> states.putInForce(id));
        asOffice(() -> states.putInForce(next));

        assertThatThrownBy(() -> asOffice(() -> states.putInForce(id)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("strategy.refusal.not-draft"));
    }

    @Test
    void ofTwoPutInForceAtOnceOneIs() throws Exception {
        var ids = List.of(takeIn(fresh()), takeIn(fresh()));
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var tries = ids.stream()
                    .map(id -> threads.submit(() -> {
                        start.await();
                        asOffice(() -> states.putInForce(id));
                        return true;
                    }))
                    .toList();
            for (var each : tries) {
                try {
                    each.get();
                } catch (ExecutionException lost) {
                    assertThat(lost.getCause())
                            .isInstanceOfSatisfying(
                                    Refusal.class,
                                    refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
                }
            }
        }
        assertThat(jdbc.sql("select count(*) from edition where state = 'IN_FORCE'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anEditionInForceStaysSoWhenItIsReadInAgain() {
        asOffice(() -> editions.take(StrategySample.edition()));
        assertThat(strategy.inForce().orElseThrow().code()).isEqualTo("2019");
    }

    @Test
    void aFileWithOneWrongLineIsRefusedWhole() {
        assertThatThrownBy(() ->
                        asOffice(() -> editions.take(draft("half", "1,area,Ett,One\n2.1,goal,Fel område,Wrong\n"))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("strategy.refusal.rows"));
        assertThat(edition("half")).isEmpty();
    }

    @Test
    void aGoalIsNeverLost() {
        asOffice(() -> editions.take(draft("kept", "1,area,Ett,One\n1.1,goal,Mål,Goal\n")));
        assertThatThrownBy(() -> asOffice(() -> editions.take(draft("kept", "1,area,Nytt,New\n"))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("strategy.refusal.missing");
                    assertThat(refusal.arguments()).containsExactly("1.1");
                });
        assertThat(edition("kept").orElseThrow().areas().getFirst().title().sv())
                .isEqualTo("Ett");
    }

    @Test
    void onlyTheOfficeTakesEditionsInAndPutsThemInForce() {
        var draft = StrategySample.edition();
        try (var _ = SignedInAs.newPerson(jdbc, "Test Member", Roles.MEMBER)) {
            assertThatThrownBy(() -> editions.take(draft)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(states::all).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> states.putInForce(new EditionId(UUID.randomUUID())))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 200})
    void everyAnswerCostsTheSameFewStatementsHoweverManyGoals(int goals) throws Exception {
        var code = fresh();
        asOffice(() -> editions.take(draft(code, lines(goals))));
        InForce.put(jdbc, code);
        var refs = strategy.options(code).stream().map(GoalView::ref).toList();
        assertThat(refs).hasSize(goals);

        assertThat(Statements.during(() -> strategy.edition(code))).isEqualTo(BUDGET);
        assertThat(Statements.during(strategy::inForce)).isEqualTo(BUDGET);
        assertThat(Statements.during(strategy::editions)).isEqualTo(1);
        assertThat(Statements.during(strategy::editionInForce)).isEqualTo(1);
        assertThat(Statements.during(strategy::options)).isEqualTo(1);
        assertThat(Statements.during(() -> strategy.options(code))).isEqualTo(1);
        assertThat(Statements.during(() -> strategy.goal(refs.getFirst()))).isEqualTo(1);
        assertThat(Statements.during(() -> strategy.goals(refs))).isEqualTo(1);
        assertThat(Statements.during(() -> strategy.titles(refs, Language.SV))).isEqualTo(1);
        try (var _ = SignedInAs.newPerson(jdbc, "Test Office", Roles.OFFICE)) {
            assertThat(Statements.during(states::all)).isEqualTo(BUDGET);
        }
    }

    private Optional<EditionView> edition(String code) {
        try (var _ = SignedInAs.newPerson(jdbc, "Test Office", Roles.OFFICE)) {
            return states.all().stream()
                    .filter(edition -> edition.code().equals(code))
                    .findFirst();
        }
    }

    private EditionId takeIn(String code) {
        try (var _ = SignedInAs.newPerson(jdbc, "Test Office", Roles.OFFICE)) {
            return editions.take(draft(code, "1,area,Ett,One\n1.1,goal,Mål,Goal\n"));
        }
    }

    private static String fresh() {
        return "t" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Goals in areas of fifty. */
    private static String lines(int goals) {
        return IntStream.range(0, goals)
                .mapToObj(i -> (i % 50 == 0 ? (i / 50 + 1) + ",area,Ett,One\n" : "") + (i / 50 + 1) + "." + (i % 50 + 1)
                        + ",goal,Mål,Goal\n")
                .collect(Collectors.joining());
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
