package se.lifescience.portal.login;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import se.lifescience.portal.accounts.PersonCache;
import se.lifescience.portal.accounts.PersonState;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.kernel.access.Roles;

/** What a person may do within one login: what they may at all, without the office's rights where the login is too weak for them. */
public final class CurrentLogin {

    private static final Set<String> STAFF = Set.of(Roles.OFFICE, Roles.ADMIN);

    private final PersonId person;
    private final SessionId session;
    private final transient CurrentLogins memory;

    private CurrentLogin(PersonId person, SessionId session, CurrentLogins memory) {
        this.person = person;
        this.session = session;
        this.memory = memory;
    }

    /** Makes logins, and reads what has become of them. */
    @Component
    public static class CurrentLogins {

        private final PersonCache persons;
        private final LoginSessionService sessions;

        CurrentLogins(PersonCache persons, LoginSessionService sessions) {
            this.persons = persons;
            this.sessions = sessions;
        }

        /** A login instead of the one that the browser had, if it had any. */
        public CurrentLogin of(LoginService.Arrived arrived) {
            Reauthentication.replace();
            return new CurrentLogin(arrived.person(), arrived.session(), this);
        }
    }

    public PersonId person() {
        return person;
    }

    public Optional<SessionId> session() {
        return Optional.of(session);
    }

    public Optional<Instant> provedAt() {
        return Optional.ofNullable(memory.sessions.standing(session).provedAt());
    }

    /** Also for somebody who acts as a member now: the provider knows them better when asked to. */
    public boolean isTooWeak() {
        return memory.sessions.standing(session).isTooWeakForStaff()
                && memory.persons.signedIn(person).roles().stream().anyMatch(STAFF::contains);
    }

    public SignedIn signedIn() {
        var now = memory.persons.signedIn(person);
        return memory.sessions.standing(session).isForStaff()
                ? now
                : new SignedIn(
                        now.id(),
                        now.name(),
                        now.email(),
                        now.language(),
                        now.roles().stream()
                                .filter(role -> !STAFF.contains(role))
                                .collect(Collectors.toUnmodifiableSet()));
    }

    public Collection<GrantedAuthority> authorities() {
        return signedIn().roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .collect(Collectors.toUnmodifiableSet());
    }

    public PersonState state() {
        return memory.persons.state(person);
    }

    public boolean isOver() {
        return memory.sessions.standing(session).isOver();
    }

    public void seen() {
        memory.sessions.seen(session);
    }

    public void end(SessionEnd why) {
        memory.sessions.end(session, why);
    }
}
