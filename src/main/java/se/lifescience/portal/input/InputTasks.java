package se.lifescience.portal.input;

import java.util.List;
import org.springframework.stereotype.Component;
import se.lifescience.portal.accounts.OfficeTask;
import se.lifescience.portal.accounts.OfficeTaskSource;
import se.lifescience.portal.accounts.SignedIn;
import se.lifescience.portal.kernel.Translations;

/** Tells the office how much of what it has received waits for an answer. */
@Component
class InputTasks implements OfficeTaskSource {

    private final ReceivedQueries received;
    private final Translations translations;

    InputTasks(ReceivedQueries received, Translations translations) {
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
