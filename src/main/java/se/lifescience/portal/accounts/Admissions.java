package se.lifescience.portal.accounts;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.Audited;

/** Lets people in whom another module answers for, as when an organisation takes them as a member. */
@Component
public class Admissions {

    private final Persons persons;
    private final ApplicationEventPublisher events;

    Admissions(Persons persons, ApplicationEventPublisher events) {
        this.persons = persons;
        this.events = events;
    }

    /** Lets in somebody who waits; whoever the office has shut out stays out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void vouchFor(PersonId id, String reason) {
        persons.findById(id.value())
                .filter(person -> person.state() == PersonState.PENDING)
                .ifPresent(person -> {
                    person.letIn();
                    events.publishEvent(
                            new Audited("accounts.let-in", person.id().toString(), Map.of("by", reason)));
                    events.publishEvent(new PersonChanged(person.id()));
                });
    }
}
