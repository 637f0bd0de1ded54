package se.lifescience.portal.conferences;

import java.util.List;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.GoalRef;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.strategy.GoalEvidence;

/** Tells a goal's page of the conferences that take it up. */
@Component
class ConferenceEvidence implements GoalEvidence {

    private final ConferenceDirectory conferences;
    private final ConferenceWords words;

    ConferenceEvidence(ConferenceDirectory conferences, ConferenceWords words) {
        this.conferences = conferences;
        this.words = words;
    }

    @Override
    public List<Evidence> evidence(GoalRef goal, Language language) {
        return conferences.published(goal).reversed().stream()
                .map(ConferenceSummary::occasion)
                .map(occasion ->
                        new Evidence(occasion.title().in(language), words.when(occasion, language), occasion.path()))
                .toList();
    }
}
