package se.lifescience.portal.development;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.testing.LoggedInForTests;

/** The made-up people, for sample content that one of them makes: {@code people.as("maria", () -> ...)}. */
@Component
@Profile("development")
public class SamplePeople {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String issuer;

    SamplePeople(JdbcClient jdbc, Clock clock, @Value("${portal.login.issuer}") String issuer) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.issuer = issuer;
    }

    /** Who somebody is: anna (administrator), oskar (office), maria, johan or fatima (members). */
    public PersonId id(String name) {
        return new PersonId(jdbc.sql("select person_id from identity where issuer = ? and subject = ?")
                .params(issuer, name)
                .query(UUID.class)
                .single());
    }

    /** Does something as one of them, and is whoever it was before afterwards. */
    public void as(String name, Runnable work) {
        var before = SecurityContextHolder.getContext();
        var person = SamplePerson.valueOf(name.toUpperCase(Locale.ROOT));
        var signedIn = new SignedIn(
                id(name),
                person.fullName(),
                Optional.of(new EmailAddress(person.email())),
                Language.SV,
                Set.copyOf(person.roles()));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new JustLoggedIn(signedIn, clock.instant()),
                "",
                person.roles().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .collect(Collectors.toSet())));
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    void create(SamplePerson person) {
        var id = Ids.next();
        var now = Timestamp.from(clock.instant());
        jdbc.sql("insert into person (id, name, email, title, language, state, created_at, version)"
                        + " values (?, ?, ?, ?, 'SV', 'ACTIVE', ?, 0)")
                .params(id, person.fullName(), person.email(), person.title(), now)
                .update();
        jdbc.sql("insert into identity (id, person_id, issuer, subject, created_at, last_login_at, version)"
                        + " values (?, ?, ?, ?, ?, ?, 0)")
                .params(Ids.next(), id, issuer, person.subject(), now, now)
                .update();
        var address = new EmailAddress(person.email());
        jdbc.sql("insert into person_address"
                        + " (id, person_id, address, address_key, added_at, mailed_at, verified_at, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 0)")
                .params(Ids.next(), id, address.value(), address.key(), now, now, now)
                .update();
        person.roles()
                .forEach(role -> jdbc.sql("insert into person_role (person_id, role) values (?, ?)")
                        .params(id, role)
                        .update());
    }

    /** Whoever makes samples may do what takes a fresh login. */
    private record JustLoggedIn(SignedIn signedIn, Instant now) implements LoggedInForTests {

        @Override
        public Optional<Instant> provedAt() {
            return Optional.of(now);
        }
    }
}
