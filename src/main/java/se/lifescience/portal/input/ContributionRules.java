package se.lifescience.portal.input;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.strategy.StrategyService;

/** The rules of a contribution that reach outside it: its call is open and asks about its goal, and the goal exists. */
@Component
class ContributionRules {

    private final Calls calls;
    private final StrategyService strategy;

    ContributionRules(Calls calls, StrategyService strategy) {
        this.calls = calls;
        this.strategy = strategy;
    }

    /** A draft may be unfinished, but it points only at what exists. */
    void checkReferences(DraftForm form) {
        if (form.goalRef().isPresent() && strategy.goal(form.goalRef().get()).isEmpty()) {
            throw Refusal.of("input.refusal.goal-unknown").at("goal");
        }
        if (form.call().isPresent()
                && calls.findById(form.call().get().value())
                        .filter(call -> call.state(Instant.MAX) != CallState.DRAFT)
                        .isEmpty()) {
            throw Refusal.of("input.refusal.call-unknown");
        }
    }

    List<Refusal> faults(Contribution contribution, Instant now) {
        var faults = new ArrayList<>(contribution.faults());
        var form = contribution.form();
        form.call()
                .flatMap(call -> calls.findById(call.value()))
                .map(call -> call.view(now))
                .ifPresent(call -> {
                    if (!call.isOpen()) {
                        faults.addFirst(Refusal.of("input.refusal.call-not-open"));
                    } else if (form.goalRef().isPresent()
                            && !call.asksAbout(form.goalRef().get())) {
                        faults.add(Refusal.of("input.refusal.goal-not-asked").at("goal"));
                    }
                });
        return faults;
    }
}
