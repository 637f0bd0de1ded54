package se.lifescience.portal.conferences;

import java.time.Instant;
import java.util.List;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.participation.OccasionState;
import se.lifescience.portal.participation.OccasionView;

/** A conference as a list shows it. */
public record ConferenceSummary(
        ConferenceId id, String slug, LocalizedText lead, List<CoHost> hosts, OccasionView occasion) {

    /** Whether it is still to come, or going on, at that moment. */
    public boolean isComing(Instant now) {
        return occasion.endsAt().isAfter(now)
                && occasion.state() != OccasionState.HELD
                && occasion.state() != OccasionState.ARCHIVED;
    }
}
