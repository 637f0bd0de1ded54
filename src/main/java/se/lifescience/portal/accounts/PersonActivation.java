package se.lifescience.portal.accounts;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.audit.Audited;

/** Lets those in for whom another module's decision speaks, such as an approved organisation or membership. */
@Service
@PreAuthorize(Access.INTERNAL)
public class PersonActivation {

    private final Persons persons;
    private final ApplicationEventPublisher events;

    PersonActivation(Persons persons, ApplicationEventPublisher events) {
        this.persons = persons;
        this.events = events;
    }

    /**
     * Makes a member of somebody who waits, in the transaction of the decision; whoever the office has shut out stays
     * outside. The caller answers for who may decide.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void activate(PersonId id) {
        var person = persons.findById(id.value()).orElseThrow(Refusal::notFound);
        if (person.state() == PersonState.PENDING) {
            person.letIn();
            events.publishEvent(new Audited("accounts.let-in", id));
            events.publishEvent(new PersonChanged(id));
        }
    }
}
