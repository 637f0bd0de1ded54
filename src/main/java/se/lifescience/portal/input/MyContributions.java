package se.lifescience.portal.input;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.lifescience.portal.strategy.EditionView.GoalView;
import se.lifescience.portal.strategy.StrategyService;

/** Puts an author's contributions together with their goals, calls and answers, in a fixed number of queries. */
@Component
class MyContributions {

    private final Calls calls;
    private final Responses responses;
    private final StrategyService strategy;

    MyContributions(Calls calls, Responses responses, StrategyService strategy) {
        this.calls = calls;
        this.responses = responses;
        this.strategy = strategy;
    }

    List<MyContribution> of(List<Contribution> contributions, Instant now) {
        if (contributions.isEmpty()) {
            return List.of();
        }
        var callViews = callsOf(contributions, now);
        var answers = answersTo(contributions);
        var goals = goalsIn(contributions.stream().map(c -> c.form().edition()).collect(toSet()));
        return contributions.stream()
                .map(c -> {
                    var form = c.form();
                    return new MyContribution(
                            c.id(),
                            c.version(),
                            c.state(),
                            form,
                            Optional.ofNullable(goals.get(form.edition() + "/" + form.goal())),
                            form.call().map(callViews::get),
                            c.registryNumber(),
                            c.changedAt(),
                            c.submittedAt(),
                            c.supplementedAt(),
                            c.withdrawal(),
                            Optional.ofNullable(answers.get(c.id())));
                })
                .toList();
    }

    private Map<CallId, CallView> callsOf(List<Contribution> contributions, Instant now) {
        var ids = contributions.stream()
                .flatMap(c -> c.form().call().stream())
                .map(CallId::value)
                .collect(toSet());
        return ids.isEmpty()
                ? Map.of()
                : calls.findByIdIn(ids).stream()
                        .map(call -> call.view(now))
                        .collect(toMap(CallView::id, Function.identity()));
    }

    private Map<ContributionId, Answer> answersTo(List<Contribution> contributions) {
        var answered = contributions.stream()
                .filter(c -> c.state() == ContributionState.ANSWERED)
                .map(c -> c.id().value())
                .toList();
        return answered.isEmpty()
                ? Map.of()
                : responses.findByContributionIdIn(answered).stream()
                        .collect(toMap(Response::contribution, Response::view));
    }

    private Map<String, GoalView> goalsIn(Set<String> editions) {
        return strategy.editions().stream()
                .filter(edition -> editions.contains(edition.code()))
                .flatMap(edition -> edition.areas().stream())
                .flatMap(area -> area.goals().stream())
                .collect(toMap(goal -> goal.edition() + "/" + goal.code(), Function.identity()));
    }
}
