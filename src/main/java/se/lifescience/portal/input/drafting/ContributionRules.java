package se.lifescience.portal.input.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.lifescience.portal.input.DraftForm;
import se.lifescience.portal.input.calls.CallService;
import se.lifescience.portal.input.calls.CallView;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.strategy.StrategyService;

/** The rules of a contribution that reach outside it: its call is open and asks about its goal, and the goal exists. */
@Component
class ContributionRules {

    private final CallService calls;
    private final StrategyService strategy;

    ContributionRules(CallService calls, StrategyService strategy) {
        this.calls = calls;
        this.strategy = strategy;
    }

    /** A draft may be unfinished, but it points only at what exists. */
    void checkReferences(DraftForm form) {
        if (form.goalRef().isPresent() && strategy.goal(form.goalRef().get()).isEmpty()) {
            throw Refusal.of("input.refusal.goal-unknown").at("goal");
        }
        if (form.call().isPresent() && call(form).isEmpty()) {
            throw Refusal.of("input.refusal.call-unknown");
        }
    }

    List<Refusal> faults(DraftForm form) {
        var faults = new ArrayList<>(form.faults());
        call(form).ifPresent(call -> {
            if (!call.isOpen()) {
                faults.addFirst(Refusal.of("input.refusal.call-not-open"));
            } else if (form.goalRef().filter(goal -> !call.asksAbout(goal)).isPresent()) {
                faults.add(Refusal.of("input.refusal.goal-not-asked").at("goal"));
            }
        });
        return faults;
    }

    private Optional<CallView> call(DraftForm form) {
        return form.call().flatMap(id -> calls.published(Set.of(id)).stream().findFirst());
    }
}
