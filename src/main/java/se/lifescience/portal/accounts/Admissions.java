package se.lifescience.portal.accounts;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.Access;
import se.lifescience.portal.kernel.Audited;

/** Lets people in whom another module answers for, as when an organisation takes them as a member. */
@Service
@PreAuthorize(Access.PUBLIC)
public class Admissions {

    private final Persons persons;
    private final ApplicationEventPublisher events;

    Admissions(Persons persons, ApplicationEventPublisher events) {
        this.persons = persons;
        this.events = events;
    }

    /**
     * Lets in somebody who waits, in the transaction of the decision; whoever the office has shut out stays out. The
     * caller answers for who may decide.
     */
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
