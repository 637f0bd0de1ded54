package se.lifescience.portal.memberships;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.kernel.access.ReauthenticationRequired;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.login.PersonPrincipal;
import se.lifescience.portal.memberships.applications.ApplicationReviewService;
import se.lifescience.portal.organisations.MergeService;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.testing.LoggedInForTests;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;

/** What the office decides for a whole organisation takes a login that is as fresh as an export does. */
@PortalTest
class RecentLoginDecisionTests {

    @Autowired
    private ApplicationReviewService applications;

    @Autowired
    private MergeService merges;

    @Autowired
    private LoginBindingService logins;

    @Autowired
    private JdbcClient jdbc;

    private final OrganisationId one = new OrganisationId(UUID.randomUUID());
    private final OrganisationId other = new OrganisationId(UUID.randomUUID());

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anOldLoginDecidesNothing() {
        SignedInAs.newPerson(jdbc, "Anna", Roles.OFFICE, Roles.ADMIN);
        decisions().forEach(decision -> assertThatThrownBy(decision).isInstanceOf(Refusal.class));
        grownOld();
        decisions().forEach(decision -> assertThatThrownBy(decision).isInstanceOf(ReauthenticationRequired.class));
    }

    /** Each of something that does not exist, which a fresh login is told. */
    private Stream<ThrowingCallable> decisions() {
        var unknown = UUID.randomUUID();
        return Stream.of(
                () -> applications.approve(unknown),
                () -> merges.merge(one, other),
                () -> merges.undo(unknown),
                () -> logins.bind(one, unknown, "", true),
                () -> logins.unbind(one, unknown));
    }

    /** The same person, of whom nobody knows when they last showed who they are. */
    private static void grownOld() {
        var login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null || !(login.getPrincipal() instanceof PersonPrincipal person)) {
            throw new AssertionError("nobody is logged in");
        }
        var old = new Old(person.signedIn());
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(old, "", login.getAuthorities()));
    }

    private record Old(SignedIn signedIn) implements LoggedInForTests {}
}
