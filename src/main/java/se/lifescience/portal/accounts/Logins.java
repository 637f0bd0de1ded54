package se.lifescience.portal.accounts;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.accounts.LoginProviderSettings.NewPeople;
import se.lifescience.portal.kernel.Access;
import se.lifescience.portal.kernel.Audited;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.Roles;

/** Receives those who log in: knows them by issuer and subject, and makes a person of each it did not know. */
@Service
class Logins {

    private final Identities identities;
    private final Persons persons;
    private final LoginProviderSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Logins(
            Identities identities,
            Persons persons,
            LoginProviderSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.identities = identities;
        this.persons = persons;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Receives somebody whose token was checked.
     *
     * @param email what the provider says of where to write to; kept only at the first login, and only if it can be read
     */
    @Transactional
    @PreAuthorize(Access.PUBLIC)
    public PersonId arrive(String issuer, String subject, String name, @Nullable String email, Language language) {
        identities.queue(issuer, subject);
        var known = identities.findByIssuerAndSubject(issuer, subject);
        known.ifPresent(identity -> identity.loggedIn(clock.instant()));
        var person = known.flatMap(
                        identity -> persons.findById(identity.person().value()))
                .orElseGet(() -> welcome(issuer, subject, name, email, language));
        if (isFirstAdministrator(issuer, subject, known.isEmpty())) {
            appoint(person);
        }
        events.publishEvent(new Audited(
                "accounts.login",
                person.id().toString(),
                Map.of(
                        "first",
                        String.valueOf(known.isEmpty()),
                        "state",
                        person.state().name())));
        events.publishEvent(new PersonArrived(person.id(), ProviderId.OFFICE.value(), null, known.isEmpty()));
        events.publishEvent(new PersonChanged(person.id()));
        return person.id();
    }

    private Person welcome(String issuer, String subject, String name, @Nullable String email, Language language) {
        var person = new Person(name, readable(email).orElse(null), language, clock.instant());
        if (settings.newPeople() == NewPeople.MEMBER) {
            person.letIn();
        }
        persons.saveAndFlush(person);
        identities.save(new Identity(person.id(), issuer, subject, clock.instant()));
        return person;
    }

    /** Also later than at the first login, where there is no administrator left to ask. */
    private boolean isFirstAdministrator(String issuer, String subject, boolean isNew) {
        return !settings.firstAdmin().isBlank()
                && settings.firstAdmin().equals(subject)
                && settings.issuer().equals(issuer)
                && (isNew || persons.lockAdministrators().isEmpty());
    }

    private void appoint(Person person) {
        person.letIn();
        person.give(Roles.OFFICE);
        person.give(Roles.ADMIN);
        events.publishEvent(new Audited("accounts.first-admin", person.id()));
    }

    private static Optional<EmailAddress> readable(@Nullable String email) {
        try {
            return Optional.ofNullable(email).map(EmailAddress::of);
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }
}
