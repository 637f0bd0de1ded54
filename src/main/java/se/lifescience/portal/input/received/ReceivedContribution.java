package se.lifescience.portal.input.received;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.lifescience.portal.input.calls.CallView;
import se.lifescience.portal.strategy.EditionView.GoalView;

/** A received contribution as the office handles it: every version, the latest first, and its whole story. */
public record ReceivedContribution(
        ReceivedService.Row row,
        Optional<GoalView> goal,
        Optional<CallView> call,
        List<VersionView> versions,
        Optional<MyContribution.Withdrawal> withdrawal,
        Optional<Answer> answer,
        List<HistoryEntry> timeline) {

    /** One thing that happened to a received contribution, and who did it. */
    public record HistoryEntry(Instant at, Kind kind, String by) {

        /** What can happen. */
        public enum Kind {
            SENT,
            SUPPLEMENTED,
            WITHDRAWN,
            REGISTERED,
            ASSESSED,
            CODED,
            ANSWERED;

            /** The translation key of the step in words. */
            public String key() {
                return "input.step." + name();
            }
        }
    }
}
