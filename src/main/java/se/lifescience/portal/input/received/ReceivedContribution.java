package se.lifescience.portal.input.received;

import java.util.List;
import java.util.Optional;
import se.lifescience.portal.input.calls.CallView;
import se.lifescience.portal.strategy.EditionView.GoalView;

/** A received contribution as the office handles it: every version, the latest first, and its whole story. */
public record ReceivedContribution(
        ReceivedRow row,
        Optional<GoalView> goal,
        Optional<CallView> call,
        List<VersionView> versions,
        Optional<Withdrawal> withdrawal,
        Optional<Answer> answer,
        List<HistoryEntry> timeline) {}
