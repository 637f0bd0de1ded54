package se.lifescience.portal.accounts;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.Roles;

/** What a person may do within one login: what they may at all, without the office's rights where the login is too weak for them. */
final class Login {

    private static final Set<String> STAFF = Set.of(Roles.OFFICE, Roles.ADMIN);

    private final PersonId person;
    private final SessionId session;
    private final transient Memory memory;

    private Login(PersonId person, SessionId session, Memory memory) {
        this.person = person;
        this.session = session;
        this.memory = memory;
    }

    /** Makes logins, and reads what has become of them. */
    @Component
    static class Memory {

        private final PersonCache persons;
        private final LoginSessions sessions;

        Memory(PersonCache persons, LoginSessions sessions) {
            this.persons = persons;
            this.sessions = sessions;
        }

        /** A login instead of the one that the browser had, if it had any. */
        Login of(Logins.Arrived arrived) {
            LoginAgain.replace();
            return new Login(arrived.person(), arrived.session(), this);
        }
    }

    PersonId person() {
        return person;
    }

    Optional<SessionId> session() {
        return Optional.of(session);
    }

    Optional<Instant> provedAt() {
        return Optional.ofNullable(memory.sessions.standing(session).provedAt());
    }

    /** Also for somebody who acts as a member now: the provider knows them better when asked to. */
    boolean isTooWeak() {
        return memory.sessions.standing(session).isTooWeakForStaff()
                && memory.persons.signedIn(person).roles().stream().anyMatch(STAFF::contains);
    }

    SignedIn signedIn() {
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

    Collection<GrantedAuthority> authorities() {
        return signedIn().roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .collect(Collectors.toUnmodifiableSet());
    }

    PersonState state() {
        return memory.persons.state(person);
    }

    boolean isOver() {
        return memory.sessions.standing(session).isOver();
    }

    void seen() {
        memory.sessions.seen(session);
    }

    void end(SessionEnd why) {
        memory.sessions.end(session, why);
    }
}
