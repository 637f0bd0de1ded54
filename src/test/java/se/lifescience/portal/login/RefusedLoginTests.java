package se.lifescience.portal.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.accounts.PeopleService;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.login.providers.ProviderData;
import se.lifescience.portal.login.providers.ProviderService;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;
import se.lifescience.portal.testing.TestLoginProvider;
import se.lifescience.portal.testing.TestLoginProvider.Forge;
import se.lifescience.portal.testing.TestLoginProvider.Place;
import se.lifescience.portal.testing.Visitor;

/** Whatever goes wrong at a login: one calm page, one word in the audit trail, and no session. */
@PortalTest
class RefusedLoginTests {

    private static final String COMPANY = "company";

    @LocalServerPort
    private int port;

    @Autowired
    private ProviderService providers;

    @Autowired
    private PeopleService people;

    @Autowired
    private JdbcClient jdbc;

    private final String subject = UUID.randomUUID().toString();
    private SignedInAs admin;

    @BeforeEach
    void beAdministrator() {
        jdbc.sql("delete from identity_provider where not from_environment").update();
        admin = SignedInAs.newPerson(jdbc, "Ada Admin", Roles.ADMIN);
    }

    @AfterEach
    void logOut() {
        admin.close();
    }

    static Stream<Arguments> tokens() {
        return Stream.of(
                token("a forged issuer", "invalid_id_token", claims -> claims.issuer("https://evil.example")),
                token("a wrong audience", "invalid_id_token", claims -> claims.audience("another")),
                token("a claim of 100 KB", "invalid_id_token", claims -> claims.claim("groups", "x".repeat(100_000))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokens")
    void aTokenThatIsNotAsItShouldBe(String name, String reason, Forge forge) {
        var visitor = new Visitor(port);

        assertRefused("office", reason, visitor, () -> visitor.logIn(subject, name, forge));
    }

    @Test
    void anAnswerSentAgain() {
        var visitor = new Visitor(port);
        var back = TestLoginProvider.approve(visitor.startLogin(), subject, "Once", TestLoginProvider::signed);
        visitor.get(back.getRawPath() + "?" + back.getRawQuery());
        var thief = new Visitor(port);
        thief.startLogin();

        assertRefused(
                "office",
                "authorization_request_not_found",
                thief,
                () -> thief.get(back.getRawPath() + "?" + back.getRawQuery()));
    }

    @Test
    void aCodeThatWasUsedWithTheStateOfANewLogin() {
        var visitor = new Visitor(port);
        var back = TestLoginProvider.approve(visitor.startLogin(), subject, "Once", TestLoginProvider::signed);
        visitor.get(back.getRawPath() + "?" + back.getRawQuery());
        var code = TestLoginProvider.parameters(back.getRawQuery()).get("code");
        var thief = new Visitor(port);
        var state =
                TestLoginProvider.parameters(thief.startLogin().getRawQuery()).get("state");

        assertRefused(
                "office",
                "invalid_grant",
                thief,
                () -> thief.get("/login/oauth2/code/office?code=" + code + "&state=" + state.replace("=", "%3D")));
    }

    /** As when somebody comes back from their provider after lunch. */
    @Test
    void aStateWhoseSessionIsGone() {
        var visitor = new Visitor(port);
        var back = TestLoginProvider.approve(visitor.startLogin(), subject, "Late", TestLoginProvider::signed);
        var late = new Visitor(port);

        assertRefused(
                "office",
                "authorization_request_not_found",
                late,
                () -> late.get(back.getRawPath() + "?" + back.getRawQuery()));
    }

    @Test
    void aProviderThatNobodyAnswersFor() {
        add("http://localhost:1");
        var visitor = new Visitor(port);

        assertRefused(COMPANY, "provider_down", visitor, () -> visitor.get("/oauth2/authorization/" + COMPANY));
    }

    @Test
    void aProviderThatBreaksOffWhenTheCodeIsToBeExchanged() {
        add(Place.COMPANY.issuer());
        var visitor = new Visitor(port);

        assertRefused(
                COMPANY,
                "invalid_token_response",
                visitor,
                () -> visitor.logInAt(COMPANY, subject, claims -> {
                    throw new JOSEException("no answer");
                }));
    }

    @Test
    void aTokenSignedWithAKeyThatHasBeenReplaced() {
        add(Place.COMPANY.issuer());
        var before = new Visitor(port);
        before.logInAt(COMPANY, subject, claims -> TestLoginProvider.signedAt(Place.COMPANY, claims));
        assertThat(before.isLoggedIn()).isTrue();
        var old = TestLoginProvider.companyKey();
        TestLoginProvider.rotateCompanyKey();
        var after = new Visitor(port);
        after.logInAt(COMPANY, subject, claims -> TestLoginProvider.signedAt(Place.COMPANY, claims));
        assertThat(after.isLoggedIn()).as("with the new key, without a restart").isTrue();
        var thief = new Visitor(port);

        assertRefused(
                COMPANY,
                "invalid_id_token",
                thief,
                () -> thief.logInAt(
                        COMPANY,
                        subject,
                        claims -> TestLoginProvider.signed(
                                new JWSHeader.Builder(JWSAlgorithm.RS256)
                                        .keyID(old.getKeyID())
                                        .build(),
                                claims.issuer(Place.COMPANY.issuer()),
                                old)));

        assertThat(before.isLoggedIn()).isTrue();
    }

    @Test
    void whoIsShutOutWithAnOpenPageIsToldSoAndSoIsWhoComesBack() {
        var visitor = new Visitor(port);
        var another = new Visitor(port);
        visitor.logIn(subject, "Shut Out");
        another.logIn(subject, "Shut Out");
        assertThat(visitor.isLoggedIn()).isTrue();
        var person = jdbc.sql("select person_id from identity where subject = ?")
                .param(subject)
                .query(UUID.class)
                .single();

        people.disable(new PersonId(person));

        assertThat(Visitor.location(visitor.get("/portal"))).endsWith("/login?closed");
        var click = another.post("/?v-r=uidl&v-uiId=0", "{}");
        assertThat(click.body()).contains("\"url\":\"/login?closed\"");
        assertThat(visitor.isLoggedIn()).isFalse();
        assertThat(another.isLoggedIn()).isFalse();
        assertThat(kept("accounts.disabled", person.toString())).isOne();
        assertThat(new Visitor(port).get("/login?closed").body()).contains("Ditt konto är stängt");
        assertThat(new Visitor(port).get("/en/login?closed").body()).contains("Your account is closed");

        var refused = refused("office", "account_closed");
        var again = new Visitor(port);
        assertThat(Visitor.location(again.logIn(subject, "Shut Out"))).endsWith("/login?closed");
        assertThat(again.isLoggedIn()).isFalse();
        assertThat(refused("office", "account_closed")).isEqualTo(refused + 1);
    }

    private void assertRefused(String slug, String reason, Visitor visitor, Supplier<HttpResponse<String>> login) {
        var before = refused(slug, reason);

        var answer = login.get();

        assertThat(Visitor.location(answer)).endsWith("/login?error");
        assertThat(visitor.get(URI.create(Visitor.location(answer)).getPath() + "?error")
                        .body())
                .contains("Inloggningen gick inte igenom");
        assertThat(visitor.isLoggedIn()).isFalse();
        assertThat(refused(slug, reason)).isEqualTo(before + 1);
    }

    private void add(String issuer) {
        providers.enable(providers.add(new ProviderData(
                COMPANY,
                new LocalizedText("Bolaget", "The company"),
                ProviderData.Kind.SINGLE,
                issuer,
                TestLoginProvider.CLIENT,
                "a-company-secret",
                List.of("profile", "email"),
                ProviderData.Claims.USUAL,
                NewPersonPolicy.MEMBER,
                StaffAccessPolicy.NEVER,
                List.of(),
                List.of())));
    }

    private static Arguments token(String name, String reason, UnaryOperator<JWTClaimsSet.Builder> change) {
        Forge forge = claims -> TestLoginProvider.signed(change.apply(claims));
        return Arguments.of(name, reason, forge);
    }

    private long refused(String slug, String reason) {
        return jdbc.sql("select count(*) from audit_entry where action = 'login.login-refused' and subject = ?"
                        + " and facts->>'reason' = ?")
                .params(slug, reason)
                .query(Long.class)
                .single();
    }

    private long kept(String action, String of) {
        return jdbc.sql("select count(*) from audit_entry where action = ? and subject = ?")
                .params(action, of)
                .query(Long.class)
                .single();
    }
}
