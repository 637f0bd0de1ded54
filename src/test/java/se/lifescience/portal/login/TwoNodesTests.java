package se.lifescience.portal.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.accounts.PeopleService;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.login.providers.ProviderData;
import se.lifescience.portal.login.providers.ProviderService;
import se.lifescience.portal.story.Letters;
import se.lifescience.portal.testing.PortalProcess;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;
import se.lifescience.portal.testing.TestLoginProvider;
import se.lifescience.portal.testing.TestLoginProvider.Place;
import se.lifescience.portal.testing.Visitor;

/** What is decided at this node acts at another, a process of its own on the same database, and the other way round. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTests {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final String COMPANY = "company";
    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int here;

    @Value("${spring.datasource.url}")
    private String database;

    @Autowired
    private ProviderService providers;

    @Autowired
    private PeopleService people;

    @Autowired
    private MySessionService sessions;

    @Autowired
    private JdbcClient jdbc;

    private PortalProcess other;
    private SignedInAs admin;

    @BeforeAll
    void startAnother() throws IOException, InterruptedException {
        other = PortalProcess.start(database, "other-node", "-XX:TieredStopAtLevel=1");
        other.awaitStart();
    }

    @AfterAll
    void stopTheOther() {
        other.close();
    }

    @BeforeEach
    void beAdministrator() {
        jdbc.sql("delete from identity_provider where not from_environment").update();
        admin = SignedInAs.newPerson(jdbc, "Ada Admin", Roles.ADMIN);
    }

    @AfterEach
    void logOut() {
        admin.close();
    }

    @Test
    void aProviderAddedHereLetsPeopleInThereUntilItIsDisabledHere() {
        var id = providers.add(company());
        assertThat(isRefusedThere()).isTrue();
        providers.enable(id);
        var visitor = new Visitor(other.port());
        visitor.logInAt(COMPANY, subject(), claims -> TestLoginProvider.signedAt(Place.COMPANY, claims));
        assertThat(visitor.isLoggedIn()).isTrue();

        providers.disable(id);

        assertThat(isRefusedThere()).isTrue();
        awaitEnd(visitor);
        providers.enable(id);
        assertThat(isRefusedThere()).isFalse();
        assertThat(visitor.isLoggedIn()).as("what has ended stays so").isFalse();
    }

    @Test
    void whoLogsOutEverywhereHereIsLoggedOutThere() {
        var subject = subject();
        jdbc.sql("insert into identity (id, person_id, issuer, subject, created_at, last_login_at, version)"
                        + " values (?, ?, ?, ?, now(), now(), 0)")
                .params(UUID.randomUUID(), admin.person().id().value(), TestLoginProvider.issuer(), subject)
                .update();
        var visitor = loggedIn(here, subject);
        var elsewhere = loggedIn(other.port(), subject);
        assertThat(sessions.open()).hasSize(2);

        sessions.endAll();

        awaitEnd(visitor);
        awaitEnd(elsewhere);
    }

    @Test
    void aLogoutTokenSentToOneEndsTheSessionsAtBothAndWorksAtNeitherAgain() throws JOSEException {
        var subject = subject();
        var visitor = loggedIn(here, subject);
        var elsewhere = loggedIn(other.port(), subject);
        var token = "logout_token="
                + URLEncoder.encode(
                        TestLoginProvider.signedLogout(
                                TestLoginProvider.logout(TestLoginProvider.issuer(), subject), "logout+jwt"),
                        StandardCharsets.UTF_8);
        assertThat(send(here, token)).isEqualTo(200);

        awaitEnd(visitor);
        awaitEnd(elsewhere);
        assertThat(send(other.port(), token)).isEqualTo(400);
    }

    @Test
    void aLinkAskedForHereLogsInThereOnceAndNeverAgain() {
        var address = subject() + "@association.example";
        ask(here, address);
        var path = Letters.link(Letters.to(address, "Logga in på portalen"), "login/link");
        var token = "token=" + path.substring(path.lastIndexOf('/') + 1);
        assertThat(new Visitor(other.port()).get(path).statusCode()).isEqualTo(200);
        var visitor = new Visitor(other.port());

        assertThat(Visitor.location(visitor.post("/login/link", token))).endsWith("/portal");

        assertThat(visitor.isLoggedIn()).isTrue();
        for (var port : List.of(here, other.port())) {
            var again = new Visitor(port);
            assertThat(Visitor.location(again.post("/login/link", token))).endsWith("/login?error");
            assertThat(again.isLoggedIn()).isFalse();
        }
    }

    @Test
    void ofTwentyWhoUseALinkAtBothAtOnceOneGetsIn() throws Exception {
        var address = subject() + "@association.example";
        ask(other.port(), address);
        var path = Letters.link(Letters.to(address, "Logga in på portalen"), "login/link");
        var token = "token=" + path.substring(path.lastIndexOf('/') + 1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = new ArrayList<Callable<String>>();
            IntStream.range(0, 20).forEach(number -> {
                var visitor = new Visitor(number % 2 == 0 ? here : other.port());
                tries.add(() -> Visitor.location(visitor.post("/login/link", token)));
            });
            var answers = new ArrayList<String>();
            for (var answer : threads.invokeAll(tries)) {
                answers.add(answer.get());
            }
            assertThat(answers).filteredOn(to -> to.endsWith("/portal")).hasSize(1);
        }
    }

    @Test
    void aMailboxGetsOnlySoManyLinksFromBothTogether() {
        var address = subject() + "@association.example";
        Stream.of(here, other.port(), here, other.port(), here, other.port()).forEach(port -> ask(port, address));

        assertThat(jdbc.sql("select count(*) from login_request where address = ?")
                        .param(address)
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void aRoleGivenAndTakenHereActsThereAndWhoIsShutOutHereIsOutThere() {
        var subject = subject();
        var visitor = loggedIn(other.port(), subject);
        var person = new PersonId(jdbc.sql("select person_id from identity where subject = ?")
                .param(subject)
                .query(UUID.class)
                .single());

        people.give(person, Roles.ADMIN);
        await("the role", () -> isAdministrator(visitor));
        people.take(person, Roles.ADMIN);
        await("the role's end", () -> !isAdministrator(visitor));
        assertThat(visitor.isLoggedIn()).isTrue();
        people.disable(person);
        awaitEnd(visitor);
    }

    /** Only an administrator may begin a trial login. */
    private static boolean isAdministrator(Visitor visitor) {
        return visitor.get("/oauth2/authorization/office?trial").statusCode() == 302;
    }

    private boolean isRefusedThere() {
        return Visitor.location(new Visitor(other.port()).get("/oauth2/authorization/" + COMPANY))
                .endsWith("/login?error");
    }

    private static Visitor loggedIn(int port, String subject) {
        var visitor = new Visitor(port);
        visitor.logIn(subject, "Somebody");
        assertThat(visitor.isLoggedIn()).isTrue();
        return visitor;
    }

    private static void ask(int port, String address) {
        var visitor = new Visitor(port);
        var ticket = TICKET.matcher(visitor.get("/login").body());
        assertThat(ticket.find()).isTrue();
        assertThat(visitor.post(
                                "/login",
                                "ticket=" + ticket.group(1) + "&who="
                                        + URLEncoder.encode(address, StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(200);
    }

    private static int send(int port, String form) {
        return new Visitor(port).post("/logout/backchannel/office", form).statusCode();
    }

    private static void awaitEnd(Visitor visitor) {
        await("the session's end", () -> !visitor.isLoggedIn());
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what).atMost(SOON).pollInterval(LOOK_AGAIN).until(condition);
    }

    private static String subject() {
        return UUID.randomUUID().toString();
    }

    private static ProviderData company() {
        return new ProviderData(
                COMPANY,
                new LocalizedText("Bolaget", "The company"),
                ProviderData.Kind.SINGLE,
                Place.COMPANY.issuer(),
                TestLoginProvider.CLIENT,
                "a-company-secret",
                List.of("profile", "email"),
                ProviderData.Claims.USUAL,
                NewPersonPolicy.MEMBER,
                StaffAccessPolicy.NEVER,
                List.of(),
                List.of());
    }
}
