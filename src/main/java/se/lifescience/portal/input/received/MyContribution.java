package se.lifescience.portal.input.received;

import java.time.Instant;
import java.util.Optional;
import se.lifescience.portal.input.ContributionId;
import se.lifescience.portal.input.DraftForm;
import se.lifescience.portal.input.calls.CallView;
import se.lifescience.portal.input.calls.FormReferenceCheck;
import se.lifescience.portal.strategy.EditionView.GoalView;

/**
 * A contribution as its author sees it, or whoever may sign for its organisation.
 *
 * @param state how far the office has come; nothing while it is a draft
 * @param isMineToChange false where it was signed for an organisation that I may not sign for any more
 */
public record MyContribution(
        ContributionId id,
        long version,
        Optional<ContributionState> state,
        DraftForm form,
        Signature signature,
        boolean isMineToChange,
        Optional<GoalView> goal,
        Optional<CallView> call,
        Optional<String> registryNumber,
        Instant changedAt,
        Optional<Instant> submittedAt,
        Optional<Instant> supplementedAt,
        Optional<Withdrawal> withdrawal,
        Optional<Answer> answer) {

    /** One that nobody has received yet. */
    public static MyContribution draft(
            ContributionId id,
            long version,
            DraftForm form,
            Signature signature,
            FormReferenceCheck.Found found,
            Instant changedAt) {
        return new MyContribution(
                id,
                version,
                Optional.empty(),
                form,
                signature,
                true,
                found.goal(form),
                found.call(form),
                Optional.empty(),
                changedAt,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public boolean isDraft() {
        return state.isEmpty();
    }

    /** Whether the sender may still add to it. */
    public boolean canBeSupplemented() {
        return canBeWithdrawn() && !state.equals(Optional.of(ContributionState.ANSWERED));
    }

    public boolean canBeWithdrawn() {
        return !isDraft() && isMineToChange && withdrawal.isEmpty();
    }

    /** The sender's note that a contribution is withdrawn; the contribution itself is kept. */
    public record Withdrawal(Instant at, String note) {}
}
