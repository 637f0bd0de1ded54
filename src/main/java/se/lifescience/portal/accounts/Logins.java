package se.lifescience.portal.accounts;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.Access;
import se.lifescience.portal.kernel.Audited;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.Roles;

/** Receives those who log in: knows them by issuer and subject, and makes a person of each it did not know. */
@Service
class Logins {

    private final Identities identities;
    private final PersonRegister persons;
    private final LoginSessions sessions;
    private final LinkProofs proofs;
    private final LoginProviderSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Logins(
            Identities identities,
            PersonRegister persons,
            LoginSessions sessions,
            LinkProofs proofs,
            LoginProviderSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.identities = identities;
        this.persons = persons;
        this.sessions = sessions;
        this.proofs = proofs;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Who has come, and their login. */
    record Arrived(PersonId person, SessionId session) {}

    /** Receives somebody whose token or link was checked. */
    @Transactional
    @PreAuthorize(Access.INTERNAL)
    public Arrived arrive(Arrival arrival) {
        identities.queue(arrival.issuer(), arrival.subject());
        var known = identities.findByIssuerAndSubject(arrival.issuer(), arrival.subject());
        known.ifPresent(identity -> identity.loggedIn(arrival.provider(), arrival.home(), clock.instant()));
        var person = known.map(Identity::person).orElseGet(() -> welcome(arrival));
        if (persons.state(person) == PersonState.DISABLED) {
            throw new ProviderUnusable(ShutOut.REASON);
        }
        if (isFirstAdministrator(arrival, known.isEmpty())) {
            persons.appointFirstAdministrator(person);
        }
        var session = sessions.begin(person, arrival);
        events.publishEvent(new Audited(
                "accounts.login",
                person.toString(),
                Map.of(
                        "first",
                        String.valueOf(known.isEmpty()),
                        "state",
                        persons.state(person).name(),
                        "provider",
                        arrival.provider().toString()),
                person.value()));
        if (arrival.provider().equals(ProviderId.LINK)) {
            proofs.prove(person, EmailAddress.of(arrival.subject()));
        }
        events.publishEvent(
                new PersonArrived(person, arrival.provider().value(), arrival.home(), known.isEmpty()));
        persons.changed(person);
        return new Arrived(person, session);
    }

    private PersonId welcome(Arrival arrival) {
        var person = persons.add(
                arrival.name(),
                readable(arrival.email()),
                arrival.language(),
                arrival.newcomers() == Newcomers.MEMBER);
        var identity = new Identity(person, arrival.issuer(), arrival.subject(), clock.instant());
        identity.loggedIn(arrival.provider(), arrival.home(), clock.instant());
        identities.save(identity);
        return person;
    }

    /** Also later than at the first login, where there is no administrator left to ask. */
    private boolean isFirstAdministrator(Arrival arrival, boolean isNew) {
        return !settings.firstAdmin().isBlank()
                && settings.firstAdmin().equals(arrival.subject())
                && settings.issuer().equals(arrival.issuer())
                && (isNew || persons.lacksAdministrator());
    }

    private static Optional<EmailAddress> readable(@Nullable String email) {
        try {
            return Optional.ofNullable(email).map(EmailAddress::of);
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }
}
