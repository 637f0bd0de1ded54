package se.lifescience.portal.input;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.input.calls.CallForm;
import se.lifescience.portal.input.calls.CallService;
import se.lifescience.portal.input.calls.CallView;
import se.lifescience.portal.kernel.GoalRef;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.strategy.InForce;
import se.lifescience.portal.strategy.StrategyImport;
import se.lifescience.portal.strategy.StrategySample;
import se.lifescience.portal.strategy.StrategyService;
import se.lifescience.portal.testing.SignedInAs;

/** What tests of contributions begin with: the strategy, people, a call, a draft. */
public final class InputFixture {

    private final JdbcClient jdbc;

    public InputFixture(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes in the strategy of 2019 and puts it in force, unless it is. */
    public void strategy(StrategyService strategy, StrategyImport strategyImport) {
        if (strategy.editionInForce()
                .filter(edition -> edition.code().equals("2019"))
                .isEmpty()) {
            try (var admin = SignedInAs.newPerson(jdbc, "Anna", Roles.ADMIN, Roles.OFFICE, Roles.MEMBER)) {
                strategyImport.take(StrategySample.edition());
                InForce.put(jdbc, "2019");
            }
        }
    }

    public SignedInAs member(String name) {
        return SignedInAs.newPerson(jdbc, name, Roles.MEMBER);
    }

    public SignedInAs office() {
        return SignedInAs.newPerson(jdbc, "Oskar", Roles.OFFICE, Roles.MEMBER);
    }

    public SignedInAs admin() {
        return SignedInAs.newPerson(jdbc, "Anna", Roles.ADMIN, Roles.OFFICE, Roles.MEMBER);
    }

    public static DraftForm form(String goal, String title, String text) {
        return new DraftForm(Optional.empty(), "2019", goal, "", title, text);
    }

    /** A published call that is open now; somebody of the office must be logged in. */
    public static CallView openCall(CallService calls, Clock clock, Set<String> goals) {
        var now = clock.instant();
        return call(calls, goals, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(20)));
    }

    public static CallView call(CallService calls, Set<String> goals, Instant opens, Instant closes) {
        var slug = "fraga-" + UUID.randomUUID();
        var id = calls.create(new CallForm(
                slug,
                "2019",
                goals.stream().map(goal -> new GoalRef("2019", goal)).collect(Collectors.toSet()),
                new LocalizedText("Vad hindrar delning? " + slug, "What hinders sharing? " + slug),
                new LocalizedText("Vi vill veta.", "We want to know."),
                new LocalizedText("**Frågor**", "**Questions**"),
                opens,
                closes));
        calls.publish(id);
        return calls.get(id);
    }
}
