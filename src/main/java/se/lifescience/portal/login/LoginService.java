package se.lifescience.portal.login;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.accounts.AddressProofService;
import se.lifescience.portal.accounts.PersonRegister;
import se.lifescience.portal.accounts.PersonState;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.audit.Audited;

/** Receives those who log in: knows them by issuer and subject, and makes a person of each it did not know. */
@Service
public class LoginService {

    private final Identities identities;
    private final PersonRegister persons;
    private final LoginSessionService sessions;
    private final AddressProofService proofs;
    private final LoginProviderSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LoginService(
            Identities identities,
            PersonRegister persons,
            LoginSessionService sessions,
            AddressProofService proofs,
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
    public record Arrived(PersonId person, SessionId session) {}

    /** Receives somebody whose token or link was checked. */
    @Transactional
    @PreAuthorize(Access.INTERNAL)
    public Arrived arrive(AuthenticatedIdentity authenticatedIdentity) {
        identities.queue(authenticatedIdentity.issuer(), authenticatedIdentity.subject());
        var known = identities.findByIssuerAndSubject(authenticatedIdentity.issuer(), authenticatedIdentity.subject());
        known.ifPresent(identity ->
                identity.loggedIn(authenticatedIdentity.provider(), authenticatedIdentity.home(), clock.instant()));
        var person = known.map(Identity::person).orElseGet(() -> welcome(authenticatedIdentity));
        if (persons.state(person) == PersonState.DISABLED) {
            throw new ProviderUnusable(DisabledAccount.REASON);
        }
        if (isFirstAdministrator(authenticatedIdentity, known.isEmpty())) {
            persons.appointFirstAdministrator(person);
        }
        var session = sessions.begin(person, authenticatedIdentity);
        events.publishEvent(new Audited(
                "login.login",
                person.toString(),
                Map.of(
                        "first",
                        String.valueOf(known.isEmpty()),
                        "state",
                        persons.state(person).name(),
                        "provider",
                        authenticatedIdentity.provider().toString()),
                person.value()));
        if (authenticatedIdentity.provider().equals(ProviderId.LINK)) {
            proofs.prove(person, EmailAddress.of(authenticatedIdentity.subject()));
        }
        events.publishEvent(new LoggedIn(
                person, authenticatedIdentity.provider().value(), authenticatedIdentity.home(), known.isEmpty()));
        persons.changed(person);
        return new Arrived(person, session);
    }

    private PersonId welcome(AuthenticatedIdentity authenticatedIdentity) {
        var person = persons.add(
                authenticatedIdentity.name(),
                readable(authenticatedIdentity.email()),
                authenticatedIdentity.language(),
                authenticatedIdentity.newcomers() == NewPersonPolicy.MEMBER);
        var identity =
                new Identity(person, authenticatedIdentity.issuer(), authenticatedIdentity.subject(), clock.instant());
        identity.loggedIn(authenticatedIdentity.provider(), authenticatedIdentity.home(), clock.instant());
        identities.save(identity);
        return person;
    }

    /** Also later than at the first login, where there is no administrator left to ask. */
    private boolean isFirstAdministrator(AuthenticatedIdentity authenticatedIdentity, boolean isNew) {
        return !settings.firstAdmin().isBlank()
                && settings.firstAdmin().equals(authenticatedIdentity.subject())
                && settings.issuer().equals(authenticatedIdentity.issuer())
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
