package se.lifescience.portal.conferences;

import java.util.List;
import se.lifescience.portal.kernel.GoalRef;
import se.lifescience.portal.participation.OccasionView;

/**
 * A conference with everything its page shows and its forms edit.
 *
 * @param recording the web address of the recording; empty when there is none
 */
public record ConferenceView(
        ConferenceId id,
        long version,
        String slug,
        OccasionView occasion,
        ConferenceTexts texts,
        String recording,
        List<CoHost> hosts,
        List<GoalRef> goals,
        List<ProgrammeItem> programme) {

    static ConferenceView of(Conference conference, OccasionView occasion, List<ProgrammeItem> programme) {
        return new ConferenceView(
                conference.id(),
                conference.version(),
                conference.slug(),
                occasion,
                conference.texts(),
                conference.recording(),
                conference.hosts(),
                conference.goals(),
                programme);
    }

    public ConferenceSummary summary() {
        return new ConferenceSummary(id, slug, texts.lead(), hosts, occasion);
    }
}
