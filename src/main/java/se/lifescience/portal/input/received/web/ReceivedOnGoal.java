package se.lifescience.portal.input.received.web;

import java.util.List;
import org.springframework.stereotype.Component;
import se.lifescience.portal.input.received.ReceivedService;
import se.lifescience.portal.kernel.GoalRef;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.strategy.GoalEvidence;

/** Tells a goal's page how many contributions have been received on it: the number, nothing of what they say. */
@Component
class ReceivedOnGoal implements GoalEvidence {

    private final ReceivedService received;
    private final Translations translations;

    ReceivedOnGoal(ReceivedService received, Translations translations) {
        this.received = received;
        this.translations = translations;
    }

    @Override
    public List<Evidence> evidence(GoalRef goal, Language language) {
        var number = received.count(goal);
        return number == 0
                ? List.of()
                : List.of(new Evidence(
                        translations.text(language, "input.evidence"),
                        translations.text(language, "input.evidence.number", number),
                        "/calls"));
    }
}
