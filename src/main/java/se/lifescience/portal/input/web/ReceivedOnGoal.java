package se.lifescience.portal.input.web;

import java.util.List;
import org.springframework.stereotype.Component;
import se.lifescience.portal.input.ReceivedService;
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
    public List<Evidence> evidence(String edition, String code, Language language) {
        var number = received.countsByGoal(edition).getOrDefault(code, 0L);
        return number == 0
                ? List.of()
                : List.of(new Evidence(
                        translations.text(language, "input.evidence"),
                        translations.text(language, "input.evidence.number", number),
                        "/calls"));
    }
}
