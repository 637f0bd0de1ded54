package se.lifescience.portal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.lifescience.portal.accounts.AddressProofService;
import se.lifescience.portal.accounts.PersonCache;
import se.lifescience.portal.accounts.PersonRegister;
import se.lifescience.portal.accounts.PersonState;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.TestLoginProvider;
import se.lifescience.portal.testing.Visitor;

@PortalTest
class LoginTests {

    private static final int LOGINS = 100;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private LoginService loginService;

    @Autowired
    private Identities identities;

    @Autowired
    private PersonRegister register;

    @Autowired
    private LoginSessionService sessions;

    @Autowired
    private AddressProofService proofs;

    @Autowired
    private PersonCache cache;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void asksForACodeWithProofKeyStateAndNonce() {
        var request =
                TestLoginProvider.parameters(new Visitor(port).startLogin().getRawQuery());

        assertThat(request).containsEntry("response_type", "code").containsEntry("code_challenge_method", "S256");
        assertThat(request.get("code_challenge")).hasSize(43);
        assertThat(request.get("state")).hasSizeGreaterThanOrEqualTo(22);
        assertThat(request.get("nonce")).hasSizeGreaterThanOrEqualTo(22);
    }

    @Test
    void aCodeWithAnotherStateIsRefused() {
        var visitor = new Visitor(port);
        var back = TestLoginProvider.approve(visitor.startLogin(), "state", "State", TestLoginProvider::signed);

        visitor.get(back.getRawPath() + "?" + back.getRawQuery().replaceFirst("state=[^&]*", "state=another"));

        assertThat(visitor.isLoggedIn()).isFalse();
    }

    @Test
    void aStateIsGoodForOneLogin() {
        var visitor = new Visitor(port);
        var start = visitor.startLogin();
        var back = TestLoginProvider.approve(start, "reused", "Reused", TestLoginProvider::signed);
        visitor.get(back.getRawPath() + "?" + back.getRawQuery());
        var thief = new Visitor(port);
        thief.session(visitor.session());
        var again = TestLoginProvider.approve(start, "other", "Other", TestLoginProvider::signed);

        var answer = thief.get(again.getRawPath() + "?" + again.getRawQuery());

        assertThat(Visitor.location(answer)).doesNotEndWith("/portal");
        assertThat(exists("other")).isFalse();
    }

    @Test
    void aNameThatLeadsSomewhereIsNotKept() {
        var visitor = new Visitor(port);
        var back = TestLoginProvider.approve(
                visitor.startLogin(),
                "lured",
                "Kontot är låst, öppna http://evil.example/?t=urn:portal:action",
                TestLoginProvider::signed);
        visitor.get(back.getRawPath() + "?" + back.getRawQuery());

        assertThat(jdbc.sql("select p.name from person p join identity i on i.person_id = p.id where i.subject = ?")
                        .param("lured")
                        .query(String.class)
                        .single())
                .isEqualTo("lured");
    }

    @Test
    void aCodeInAnotherBrowserIsRefused() {
        var back =
                TestLoginProvider.approve(new Visitor(port).startLogin(), "moved", "Moved", TestLoginProvider::signed);
        var other = new Visitor(port);
        other.startLogin();

        other.get(back.getRawPath() + "?" + back.getRawQuery());

        assertThat(other.isLoggedIn()).isFalse();
        assertThat(exists("moved")).isFalse();
    }

    @Test
    void theSessionGetsANewIdAndTheOldOneIsNobodys() {
        var visitor = new Visitor(port);
        visitor.get("/portal");
        visitor.startLogin();
        var before = visitor.session();
        var back = TestLoginProvider.approve(visitor.startLogin(), "fixed", "Fixed", TestLoginProvider::signed);
        visitor.get(back.getRawPath() + "?" + back.getRawQuery());
        var old = new Visitor(port);
        old.session(before);

        assertThat(visitor.isLoggedIn()).isTrue();
        assertThat(visitor.session()).isNotEqualTo(before);
        assertThat(old.isLoggedIn()).isFalse();
    }

    @Test
    void aHundredLoginsHaveAHundredIds() {
        var ids = new HashSet<String>();
        IntStream.range(0, LOGINS).forEach(_ -> {
            var visitor = new Visitor(port);
            visitor.logIn("often", "Often");
            ids.add(visitor.session());
        });

        assertThat(ids).hasSize(LOGINS).allMatch(id -> id.length() >= 32);
        assertThat(count("often")).isOne();
    }

    @Test
    void theSameAddressUnderAnotherSubjectIsAnotherPerson() {
        new Visitor(port).logIn("first-with-address", "First");
        new Visitor(port).logIn("second-with-address", "Second");

        assertThat(person("first-with-address")).isNotEqualTo(person("second-with-address"));
    }

    @Test
    void theSameSubjectOfAnotherIssuerIsAnotherPerson() {
        var here = arrive("https://one.example", "1", "one@example.org");
        var there = arrive("https://two.example", "1", "one@example.org");

        assertThat(here).isNotEqualTo(there);
        assertThat(arrive("https://one.example", "1", "new@example.org")).isEqualTo(here);
    }

    @Test
    void noQueryLooksUpPeopleByAddress() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/se/lifescience/portal/login"))) {
            // it hands over what is held of the one person it is asked for, links to their proven addresses among it
            var queries = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("LoginDataProvider.java"))
                    .map(LoginTests::text)
                    .filter(text -> text.contains("interface") || text.contains("sql("))
                    .toList();
            assertThat(queries).hasSizeGreaterThanOrEqualTo(2);
            assertThat(queries)
                    .noneMatch(text ->
                            text.toLowerCase(Locale.ROOT).matches("(?s).*(p\\.email|byemail|where[^\"]*email).*"));
        }
    }

    @Test
    void twoFirstLoginsAtTheSameMomentMakeOnePerson() throws Exception {
        var subject = UUID.randomUUID().toString();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<PersonId> login = () -> arrive("https://race.example", subject, null);
            var arrived = threads.invokeAll(Collections.nCopies(20, login));
            for (var person : arrived) {
                assertThat(person.get()).isEqualTo(arrived.getFirst().get());
            }
        }
        assertThat(count(subject)).isOne();
    }

    @Test
    void anAddressThatCannotBeReadIsLeftOut() {
        var person = arrive("https://one.example", "unreadable", "a@b, c@d");

        assertThat(cache.signedIn(person).email()).isEmpty();
    }

    @Test
    void whereTheOfficeLetsPeopleInNewOnesWaitAsNewcomers() {
        var person = arriveAt(settings("", NewPersonPolicy.PENDING), "waits");

        assertThat(cache.state(person)).isEqualTo(PersonState.PENDING);
        assertThat(cache.signedIn(person).roles()).containsExactly(Roles.NEWCOMER);
    }

    @Test
    void theFirstAdministratorIsOneByIssuerAndSubject() {
        var settings = settings("chief-of-test", NewPersonPolicy.PENDING);

        assertThat(cache.signedIn(arriveAt(settings, "chief-of-test")).roles())
                .containsExactlyInAnyOrder(Roles.ADMIN, Roles.OFFICE, Roles.MEMBER);
        assertThat(cache.signedIn(arriveAt(settings, "somebody-else-of-test")).roles())
                .containsExactly(Roles.NEWCOMER);
    }

    @Test
    void whatIsTakenAndWhoIsShutOutActsAtTheNextClick() {
        var visitor = new Visitor(port);
        visitor.logIn("shut-out", "Shut Out");
        assertThat(visitor.isLoggedIn()).isTrue();

        transaction.executeWithoutResult(_ -> {
            var id = person("shut-out");
            jdbc.sql("update person set state = 'DISABLED', version = version + 1 where id = ?")
                    .param(id)
                    .update();
            register.changed(new PersonId(id));
        });

        assertThat(visitor.isLoggedIn()).isFalse();
    }

    private PersonId arriveAt(LoginProviderSettings settings, String subject) {
        var receiving = new LoginService(identities, register, sessions, proofs, settings, events, Clock.systemUTC());
        return transaction.execute(_ -> receiving
                .arrive(arrival(TestLoginProvider.issuer(), subject, null, settings.newPeople()))
                .person());
    }

    private PersonId arrive(String issuer, String subject, @Nullable String email) {
        return loginService
                .arrive(arrival(issuer, subject, email, NewPersonPolicy.MEMBER))
                .person();
    }

    private static AuthenticatedIdentity arrival(
            String issuer, String subject, @Nullable String email, NewPersonPolicy newPersonPolicy) {
        return new AuthenticatedIdentity(
                ProviderId.OFFICE,
                issuer,
                subject,
                "Somebody",
                email,
                Language.SV,
                null,
                newPersonPolicy,
                null,
                null,
                null,
                false,
                "");
    }

    private static LoginProviderSettings settings(String firstAdmin, NewPersonPolicy newPeople) {
        return new LoginProviderSettings(
                TestLoginProvider.issuer(), "portal", "secret", firstAdmin, newPeople, List.of(), true);
    }

    private UUID person(String subject) {
        return jdbc.sql("select person_id from identity where subject = ?")
                .param(subject)
                .query(UUID.class)
                .single();
    }

    private boolean exists(String subject) {
        return count(subject) > 0;
    }

    private long count(String subject) {
        return jdbc.sql("select count(*) from identity i join person p on p.id = i.person_id where subject = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
