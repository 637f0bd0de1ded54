package se.lifescience.portal.accounts;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.kernel.audit.Audited;

/** Makes people of those who log in for the first time, in the transaction of the login, which answers for who they are. */
@Service
@PreAuthorize(Access.PUBLIC)
@Transactional(propagation = Propagation.MANDATORY)
public class PersonRegister {

    private final Persons persons;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonRegister(Persons persons, ApplicationEventPublisher events, Clock clock) {
        this.persons = persons;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody new, who waits to be let in or is active at once. */
    public PersonId add(String name, Optional<EmailAddress> email, Language language, boolean active) {
        var person = new Person(name, email.orElse(null), language, clock.instant());
        if (active) {
            person.letIn();
        }
        return persons.saveAndFlush(person).id();
    }

    public PersonState state(PersonId id) {
        return person(id).state();
    }

    /** Whether nobody is left who administers; the administrators are held until the transaction ends. */
    public boolean lacksAdministrator() {
        return persons.lockAdministrators().isEmpty();
    }

    /** Makes the person the administrator that a portal begins with. */
    public void appointFirstAdministrator(PersonId id) {
        var person = person(id);
        person.letIn();
        person.give(Roles.OFFICE);
        person.give(Roles.ADMIN);
        events.publishEvent(new Audited("accounts.first-admin", id));
    }

    /** Has every node read the person anew. */
    public void changed(PersonId id) {
        events.publishEvent(new PersonChanged(id));
    }

    private Person person(PersonId id) {
        return persons.findById(id.value()).orElseThrow(Refusal::notFound);
    }
}
