package se.lifescience.portal.accounts;

import java.util.List;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.kernel.work.OfficeTaskSource;

/** Tells administrators how many people wait to be let in. */
@Component
class PendingPeople implements OfficeTaskSource {

    private final Persons persons;
    private final Translations translations;

    PendingPeople(Persons persons, Translations translations) {
        this.persons = persons;
        this.translations = translations;
    }

    @Override
    public List<OfficeTask> tasks(SignedIn person) {
        if (!person.has(Roles.ADMIN)) {
            return List.of();
        }
        var waiting = persons.countByState(PersonState.PENDING);
        return List.of(new OfficeTask(
                translations.text(person.language(), "accounts.task.pending", waiting), waiting, "/office/people"));
    }
}
