package se.lifescience.portal.input.received;

import java.util.List;
import org.springframework.stereotype.Component;
import se.lifescience.portal.input.InputRoutes;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.kernel.work.OfficeTaskSource;

/** Tells the office how much of what it has received waits for an answer. */
@Component
class InputTasks implements OfficeTaskSource {

    private final ReceivedContributionList received;
    private final Translations translations;

    InputTasks(ReceivedContributionList received, Translations translations) {
        this.received = received;
        this.translations = translations;
    }

    @Override
    public List<OfficeTask> tasks(SignedIn person) {
        return List.of(new OfficeTask(
                translations.text(person.language(), "input.task.unanswered"),
                received.unanswered(),
                "/" + InputRoutes.RECEIVED));
    }
}
