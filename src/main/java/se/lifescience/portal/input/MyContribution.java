package se.lifescience.portal.input;

import java.time.Instant;
import java.util.Optional;
import se.lifescience.portal.strategy.EditionView.GoalView;

/** A contribution as its author sees it. */
public record MyContribution(
        ContributionId id,
        long version,
        ContributionState state,
        DraftForm form,
        Optional<GoalView> goal,
        Optional<CallView> call,
        Optional<String> registryNumber,
        Instant changedAt,
        Optional<Instant> submittedAt,
        Optional<Instant> supplementedAt,
        Optional<Withdrawal> withdrawal,
        Optional<Answer> answer) {

    public boolean isDraft() {
        return state == ContributionState.DRAFT;
    }

    /** Whether the sender may still add to it. */
    public boolean canBeSupplemented() {
        return !isDraft() && state != ContributionState.ANSWERED && withdrawal.isEmpty();
    }

    public boolean canBeWithdrawn() {
        return !isDraft() && withdrawal.isEmpty();
    }
}
