package se.lifescience.portal.testing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.SignedIn;

/** Makes a person and logs them in on the test's thread; closing it logs them out. */
public record SignedInAs(SignedIn person) implements LoggedInForTests, AutoCloseable {

    /** A new person of that name with these roles, in the database and in the security context. */
    public static SignedInAs newPerson(JdbcClient jdbc, String name, String... roles) {
        var id = Ids.next();
        var email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "."
                + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
        jdbc.sql("insert into person (id, name, email, language, state, created_at, version)"
                        + " values (?, ?, ?, 'SV', 'ACTIVE', ?, 0)")
                .params(id, name, email, Timestamp.from(Instant.now()))
                .update();
        Arrays.stream(roles)
                .forEach(role -> jdbc.sql("insert into person_role (person_id, role) values (?, ?)")
                        .params(id, role)
                        .update());
        var signedIn = new SignedInAs(
                new SignedIn(new PersonId(id), name, Optional.of(new EmailAddress(email)), Language.SV, Set.of(roles)));
        signedIn.again();
        return signedIn;
    }

    /** The same person, who has proven that the address is theirs; without it, only their login claims it. */
    public SignedInAs proven(JdbcClient jdbc) {
        var address = person.email().orElseThrow();
        var now = Timestamp.from(Instant.now());
        jdbc.sql("insert into person_address"
                        + " (id, person_id, address, address_key, added_at, mailed_at, verified_at, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 0)")
                .params(Ids.next(), person.id().value(), address.value(), address.key(), now, now, now)
                .update();
        return this;
    }

    /** Logs the same person in again, after another was. */
    public void again() {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                this,
                "",
                person.roles().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .collect(Collectors.toSet())));
        SecurityContextHolder.setContext(context);
    }

    @Override
    public SignedIn signedIn() {
        return person;
    }

    @Override
    public Optional<Instant> provedAt() {
        return Optional.of(Instant.now());
    }

    @Override
    public void close() {
        SecurityContextHolder.clearContext();
    }
}
