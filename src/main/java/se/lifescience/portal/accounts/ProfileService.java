package se.lifescience.portal.accounts;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.audit.Audited;

/** Lets each person see and change what the portal knows of them. */
@Service
@PreAuthorize(Access.ARRIVED)
public class ProfileService {

    private final Persons persons;
    private final RegionSource regions;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;

    ProfileService(Persons persons, RegionSource regions, CurrentPerson current, ApplicationEventPublisher events) {
        this.persons = persons;
        this.regions = regions;
        this.current = current;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Profile mine() {
        var person = me();
        return new Profile(
                person.signedIn().isNameless() ? "" : person.name(),
                person.title(),
                person.language(),
                person.region());
    }

    @Transactional
    public void change(Profile profile) {
        var person = me();
        if (!profile.region().isEmpty() && !regions.regions(profile.language()).containsKey(profile.region())) {
            throw Refusal.notFound();
        }
        person.describe(profile.name(), profile.title(), profile.language(), profile.region());
        events.publishEvent(new Audited("accounts.profile-changed", person.id()));
        events.publishEvent(new PersonChanged(person.id()));
    }

    /** What I am called, where my login did not say. */
    @Transactional
    public void sayName(String name) {
        var mine = mine();
        change(new Profile(name, mine.title(), mine.language(), mine.region()));
    }

    /** The language to speak and write to the person in, from now on. */
    @Transactional
    public void speak(Language language) {
        var person = me();
        person.speak(language);
        events.publishEvent(new PersonChanged(person.id()));
    }

    private Person me() {
        return persons.findById(current.get().id().value()).orElseThrow(Refusal::notFound);
    }
}
