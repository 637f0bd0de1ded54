package se.lifescience.portal.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.LikePattern;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.access.RequiresRecentLogin;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.kernel.audit.Audited;

/** Lets administrators decide who is let in, and who may do what; acts at the person's next click. */
@Service
@PreAuthorize(Access.ADMIN)
public class PeopleService {

    private static final Set<String> KNOWN = Set.of(Roles.MEMBER, Roles.OFFICE, Roles.ADMIN);

    private final Persons persons;
    private final CurrentPerson current;
    private final IdentityEvidence.Source evidence;
    private final ApplicationEventPublisher events;

    PeopleService(
            Persons persons,
            CurrentPerson current,
            IdentityEvidence.Source evidence,
            ApplicationEventPublisher events) {
        this.persons = persons;
        this.current = current;
        this.evidence = evidence;
        this.events = events;
    }

    /** People whose name or title holds the text, all of them when it is empty. */
    @Transactional(readOnly = true)
    public List<PersonRow> search(String text, boolean pendingOnly, Pageable page) {
        var found = persons.search(LikePattern.containing(text), pendingOnly, page);
        var known = evidence.of(found.stream().map(Person::id).toList());
        return found.stream()
                .map(person -> row(person, Objects.requireNonNull(known.get(person.id()))))
                .toList();
    }

    @Transactional(readOnly = true)
    public long waiting() {
        return persons.countByState(PersonState.PENDING);
    }

    @RequiresRecentLogin
    @Transactional
    public void letIn(PersonId id) {
        var person = person(id);
        person.letIn();
        decided("accounts.let-in", person, Map.of());
    }

    @RequiresRecentLogin
    @Transactional
    public void disable(PersonId id) {
        if (current.get().id().equals(id)) {
            throw Refusal.of("accounts.refusal.self");
        }
        refuseWhenLastAdministrator(id);
        var person = person(id);
        person.disable();
        events.publishEvent(new PersonDisabled(id));
        decided("accounts.disabled", person, Map.of());
    }

    @RequiresRecentLogin
    @Transactional
    public void give(PersonId id, String role) {
        var person = person(id);
        if (person.state() != PersonState.ACTIVE) {
            throw Refusal.of("accounts.refusal.not-let-in");
        }
        person.give(known(role));
        decided("accounts.role-given", person, Map.of("role", role));
    }

    @RequiresRecentLogin
    @Transactional
    public void take(PersonId id, String role) {
        if (known(role).equals(Roles.ADMIN)) {
            refuseWhenLastAdministrator(id);
        }
        var person = person(id);
        person.take(role);
        decided("accounts.role-taken", person, Map.of("role", role));
    }

    private void decided(String what, Person person, Map<String, String> facts) {
        events.publishEvent(new Audited(what, person.id().toString(), facts));
        events.publishEvent(new PersonChanged(person.id()));
    }

    private void refuseWhenLastAdministrator(PersonId id) {
        var administrators = persons.lockAdministrators();
        if (administrators.size() == 1 && administrators.getFirst().id().equals(id)) {
            throw Refusal.of("accounts.refusal.last-admin");
        }
    }

    private Person person(PersonId id) {
        return persons.findById(id.value()).orElseThrow(Refusal::notFound);
    }

    private static String known(String role) {
        if (!KNOWN.contains(role)) {
            throw Refusal.notFound();
        }
        return role;
    }

    private static PersonRow row(Person person, IdentityEvidence evidence) {
        return new PersonRow(
                person.id(),
                person.name(),
                evidence,
                person.title(),
                person.state(),
                person.roles(),
                person.createdAt());
    }

    /** A person as the list of people shows them. */
    public record PersonRow(
            PersonId id,
            String name,
            IdentityEvidence evidence,
            String title,
            PersonState state,
            Set<String> roles,
            Instant createdAt) {}
}
