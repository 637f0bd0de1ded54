package se.lifescience.portal.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.TestLoginProvider;
import se.lifescience.portal.testing.Visitor;

/** Logins end where they should, and only there. */
@PortalTest
class LoginSessionTests {

    private static final String ENDPOINT = "/logout/backchannel/office";
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private LoginSessionService sessions;

    @Test
    void aLogoutTokenEndsTheSubjectsSessions() throws JOSEException {
        var subject = UUID.randomUUID().toString();
        var here = loggedIn(subject);
        var there = loggedIn(subject);
        var other = loggedIn(UUID.randomUUID().toString());

        assertThat(send(TestLoginProvider.logout(TestLoginProvider.issuer(), subject), "logout+jwt"))
                .isEqualTo(200);

        assertThat(here.isLoggedIn()).isFalse();
        assertThat(there.isLoggedIn()).isFalse();
        assertThat(other.isLoggedIn()).isTrue();
        assertThat(ends(subject)).isEqualTo("BY_PROVIDER");
    }

    @Test
    void aLogoutTokenThatNamesASessionEndsOnlyThatOne() throws JOSEException {
        var subject = UUID.randomUUID().toString();
        var one = new Visitor(port);
        one.logIn(subject, "One", claims -> TestLoginProvider.signed(claims.claim("sid", "one-" + subject)));
        var two = new Visitor(port);
        two.logIn(subject, "Two", claims -> TestLoginProvider.signed(claims.claim("sid", "two-" + subject)));

        send(
                TestLoginProvider.logout(TestLoginProvider.issuer(), subject).claim("sid", "one-" + subject),
                "logout+jwt");

        assertThat(one.isLoggedIn()).isFalse();
        assertThat(two.isLoggedIn()).isTrue();
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                bad("no type", null, claims -> claims),
                bad("the type of an ID token", "JWT", claims -> claims),
                bad("no event", "logout+jwt", claims -> claims.claim("events", null)),
                bad("another event", "logout+jwt", claims -> claims.claim("events", Map.of("urn:x", Map.of()))),
                bad("an event that is no object", "logout+jwt", claims -> claims.claim("events", Map.of(EVENT, "x"))),
                bad("a nonce", "logout+jwt", claims -> claims.claim("nonce", "x")),
                bad("another audience", "logout+jwt", claims -> claims.audience("another")),
                bad("no audience", "logout+jwt", claims -> claims.audience((String) null)),
                bad("another issuer", "logout+jwt", claims -> claims.issuer("https://evil.example")),
                bad("no issuer", "logout+jwt", claims -> claims.issuer(null)),
                bad("expired", "logout+jwt", claims -> claims.expirationTime(at(-10))),
                bad("too old", "logout+jwt", claims -> claims.issueTime(at(-600))),
                bad("of the future", "logout+jwt", claims -> claims.issueTime(at(600))),
                bad("no time of issue", "logout+jwt", claims -> claims.issueTime(null)),
                bad("no id", "logout+jwt", claims -> claims.jwtID(null)),
                bad("nobody", "logout+jwt", claims -> claims.subject(null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void whatIsNoLogoutTokenEndsNothing(String name, @Nullable String type, UnaryOperator<JWTClaimsSet.Builder> change)
            throws JOSEException {
        var subject = UUID.randomUUID().toString();
        var visitor = loggedIn(subject);

        assertThat(send(change.apply(TestLoginProvider.logout(TestLoginProvider.issuer(), subject)), type))
                .as(name)
                .isEqualTo(400);

        assertThat(visitor.isLoggedIn()).isTrue();
    }

    @Test
    void aLogoutTokenWorksOnce() throws JOSEException {
        var subject = UUID.randomUUID().toString();
        var claims = TestLoginProvider.logout(TestLoginProvider.issuer(), subject);
        assertThat(send(claims, "logout+jwt")).isEqualTo(200);
        var visitor = loggedIn(subject);

        assertThat(send(claims, "logout+jwt")).isEqualTo(400);
        assertThat(visitor.isLoggedIn()).isTrue();
    }

    @Test
    void aTokenForAnUnknownProviderOrNoTokenIsRefused() throws JOSEException {
        var token =
                TestLoginProvider.signedLogout(TestLoginProvider.logout(TestLoginProvider.issuer(), "x"), "logout+jwt");
        assertThat(new Visitor(port)
                        .post("/logout/backchannel/nobody", "logout_token=" + token)
                        .statusCode())
                .isEqualTo(400);
        assertThat(new Visitor(port).post(ENDPOINT, "").statusCode()).isEqualTo(400);
    }

    /** As when another node has ended it: this one learns from the row. */
    @Test
    void whatEndsInTheRowEndsHereWithinFiveSeconds() throws InterruptedException {
        var subject = UUID.randomUUID().toString();
        var visitor = loggedIn(subject);
        assertThat(visitor.isLoggedIn()).isTrue();

        jdbc.sql("update login_session set ended_at = now(), ended_why = 'BY_PERSON' where subject = ?")
                .param(subject)
                .update();

        var deadline = System.nanoTime() + 5_000_000_000L;
        while (visitor.isLoggedIn()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(200);
        }
    }

    @Test
    void loggingOutEverywhereEndsTheOthersToo() {
        var subject = UUID.randomUUID().toString();
        var here = loggedIn(subject);
        var there = loggedIn(subject);

        sessions.endAll(person(subject), SessionEnd.BY_PERSON);

        assertThat(here.isLoggedIn()).isFalse();
        assertThat(there.isLoggedIn()).isFalse();
    }

    @Test
    void loggingOutHereLeadsToTheProvidersOwnLogoutAndTheOldCookieIsNobodys() {
        var subject = UUID.randomUUID().toString();
        var visitor = loggedIn(subject);
        var elsewhere = loggedIn(subject);
        var old = new Visitor(port);
        old.session(visitor.session());
        var token = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"")
                .matcher(visitor.get("/portal").body());
        assertThat(token.find()).isTrue();
        assertThat(visitor.post("/logout", "").statusCode())
                .as("without a token")
                .isEqualTo(403);
        assertThat(visitor.isLoggedIn()).isTrue();

        var answer = visitor.post("/logout", "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));

        assertThat(Visitor.location(answer))
                .startsWith(TestLoginProvider.issuer() + "/logout?")
                .contains("id_token_hint=")
                .contains("post_logout_redirect_uri=http://localhost:" + port + "/");
        assertThat(old.isLoggedIn()).isFalse();
        assertThat(visitor.isLoggedIn()).isFalse();
        assertThat(elsewhere.isLoggedIn()).as("another browser").isTrue();
        assertThat(jdbc.sql("select ended_why from login_session where subject = ? and ended_at is not null")
                        .param(subject)
                        .query(String.class)
                        .list())
                .containsExactly("LOGGED_OUT");
    }

    @Test
    void aSessionKnowsItsBrowserInWords() {
        var subject = UUID.randomUUID().toString();
        loggedIn(subject);

        assertThat(sessions.open(person(subject))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0','Firefox, Windows'
            'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1','Safari, iPhone'
            'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0','Edge, Linux'
            'curl/8.5.0',''
            """)
    void browsersAreNamedAsPeopleKnowThem(String userAgent, @Nullable String words) {
        assertThat(BrowserName.words(userAgent)).isEqualTo(words == null ? "" : words);
    }

    private Visitor loggedIn(String subject) {
        var visitor = new Visitor(port);
        visitor.logIn(subject, "Somebody");
        return visitor;
    }

    private int send(JWTClaimsSet.Builder claims, @Nullable String type) throws JOSEException {
        var token = TestLoginProvider.signedLogout(claims, type);
        return new Visitor(port)
                .post(ENDPOINT, "logout_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8))
                .statusCode();
    }

    private PersonId person(String subject) {
        return new PersonId(jdbc.sql("select person_id from identity where subject = ?")
                .param(subject)
                .query(UUID.class)
                .single());
    }

    private String ends(String subject) {
        return jdbc.sql("select distinct ended_why from login_session where subject = ?")
                .param(subject)
                .query(String.class)
                .single();
    }

    private static Arguments bad(String name, @Nullable String type, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(name, type, change);
    }

    private static Date at(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }
}
