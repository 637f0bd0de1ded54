package se.lifescience.portal.input.calls;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.lifescience.portal.input.CallId;
import se.lifescience.portal.input.DraftForm;
import se.lifescience.portal.kernel.GoalRef;
import se.lifescience.portal.strategy.EditionView.GoalView;
import se.lifescience.portal.strategy.StrategyService;

/** Reads the calls and goals that contributions point at, in a fixed number of queries however many there are. */
@Component
public class FormReferenceCheck {

    private final CallService calls;
    private final StrategyService strategy;

    FormReferenceCheck(CallService calls, StrategyService strategy) {
        this.calls = calls;
        this.strategy = strategy;
    }

    public Found in(Collection<DraftForm> forms) {
        var ids = forms.stream().flatMap(form -> form.call().stream()).collect(toSet());
        var found = ids.isEmpty()
                ? Map.<CallId, CallView>of()
                : calls.published(ids).stream().collect(toMap(CallView::id, identity()));
        var goals = strategy.goals(
                forms.stream().flatMap(form -> form.goalRef().stream()).collect(toSet()));
        return new Found(found, goals);
    }

    /** What was found: nothing for a form that points at nothing. */
    public record Found(Map<CallId, CallView> calls, Map<GoalRef, GoalView> goals) {

        public Optional<CallView> call(DraftForm form) {
            return form.call().map(calls::get);
        }

        public Optional<GoalView> goal(DraftForm form) {
            return form.goalRef().map(goals::get);
        }
    }
}
