package se.lifescience.portal.login.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.login.NewPersonPolicy;
import se.lifescience.portal.login.ProviderId;
import se.lifescience.portal.login.StaffAccessPolicy;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;
import se.lifescience.portal.testing.TestLoginProvider;
import se.lifescience.portal.testing.TestLoginProvider.Place;
import se.lifescience.portal.testing.Visitor;

/** Providers added at run time: each kind lets its own people in, and nobody else. */
@PortalTest
class ProviderTests {

    @LocalServerPort
    private int port;

    @Autowired
    private ProviderService providers;

    @Autowired
    private JdbcClient jdbc;

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

    @ParameterizedTest
    @EnumSource(names = {"COMPANY", "TENANTS", "PROXY"})
    void eachKindLetsItsPeopleInAsNewcomers(Place place) {
        var id = added(place);
        var visitor = new Visitor(port);
        var subject = UUID.randomUUID().toString();

        visitor.logInAt(slug(place), subject, claims -> TestLoginProvider.signedAt(place, claims));

        assertThat(visitor.isLoggedIn()).isTrue();
        assertThat(jdbc.sql("select state from person p join identity i on i.person_id = p.id where subject = ?")
                        .param(subject)
                        .query(String.class)
                        .single())
                .isEqualTo("PENDING");
        assertThat(jdbc.sql("select provider_id from login_session where subject = ?")
                        .param(subject)
                        .query(UUID.class)
                        .single())
                .isEqualTo(id.value());
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(
                forged(Place.TENANTS, "no tenant", claims -> claims.claim("tid", null)),
                forged(
                        Place.TENANTS,
                        "a tenant that is not the issuer's",
                        claims -> claims.claim("tid", UUID.randomUUID().toString())),
                forged(Place.TENANTS, "the template as issuer", claims -> claims.issuer(Place.TENANTS.issuer())),
                forged(
                        Place.TENANTS,
                        "the template as tenant and issuer",
                        claims -> claims.issuer(Place.TENANTS.issuer()).claim("tid", "{tenantid}")),
                forged(
                        Place.TENANTS,
                        "an old kind of issuer",
                        claims -> claims.issuer("https://sts.windows.net/" + TestLoginProvider.TENANT + "/")),
                forged(
                        Place.TENANTS,
                        "private accounts",
                        claims -> claims.issuer(Place.TENANTS
                                        .issuer()
                                        .replace("{tenantid}", "9188040d-6c67-4c5b-b112-36a304b66dad"))
                                .claim("tid", "9188040d-6c67-4c5b-b112-36a304b66dad")),
                forged(
                        Place.TENANTS,
                        "a tenant that leads elsewhere",
                        claims -> claims.issuer(Place.TENANTS.issuer().replace("{tenantid}", "../x"))
                                .claim("tid", "../x")),
                forged(Place.PROXY, "no home organisation", claims -> claims.claim("schac_home_organization", null)),
                forged(
                        Place.PROXY,
                        "a home that is no domain",
                        claims -> claims.claim("schac_home_organization", "kth.se\nsu.se")),
                forged(Place.PROXY, "another of our issuers", claims -> claims.issuer(TestLoginProvider.issuer())),
                forged(Place.PROXY, "a token of 100 KB", claims -> claims.claim("memberOf", "x".repeat(100_000))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("forgeries")
    void whatAProviderMayNotSayLetsNobodyIn(Place place, String name, UnaryOperator<JWTClaimsSet.Builder> change) {
        added(place);
        var visitor = new Visitor(port);
        var subject = UUID.randomUUID().toString();

        var answer = visitor.logInAt(slug(place), subject, claims -> {
            TestLoginProvider.signedAt(place, claims);
            return TestLoginProvider.signed(change.apply(claims));
        });

        assertThat(Visitor.location(answer)).as(name).endsWith("/login?error");
        assertThat(visitor.isLoggedIn()).isFalse();
        assertThat(exists(subject)).isFalse();
    }

    @Test
    void aCodeOfOneProviderIsRefusedAtAnother() {
        added(Place.COMPANY);
        var visitor = new Visitor(port);
        var back = TestLoginProvider.approve(
                visitor.startLogin("company"), "crossed", "Crossed", TestLoginProvider::signed);

        visitor.get("/login/oauth2/code/office?" + back.getRawQuery());

        assertThat(visitor.isLoggedIn()).isFalse();
        assertThat(exists("crossed")).isFalse();
    }

    @Test
    void theSameAddressFromAnotherProviderIsAnotherPersonWithNothing() {
        added(Place.COMPANY);
        new Visitor(port).logIn("victim-of-takeover", "Victim");
        new Visitor(port).logInAt("company", "attacker", claims -> TestLoginProvider.signedAt(Place.COMPANY, claims));

        assertThat(person("attacker")).isNotEqualTo(person("victim-of-takeover"));
        assertThat(jdbc.sql("select count(*) from person_role where person_id = ?")
                        .param(person("attacker"))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void keysMayRotate() {
        added(Place.COMPANY);
        for (var subject : List.of("before-rotation", "after-rotation")) {
            var visitor = new Visitor(port);
            visitor.logInAt("company", subject, claims -> TestLoginProvider.signedAt(Place.COMPANY, claims));
            assertThat(visitor.isLoggedIn()).as(subject).isTrue();
            TestLoginProvider.rotateCompanyKey();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SLOW", "NONSENSE", "ENDLESS", "BROKEN", "MOVED"})
    void aProviderThatDoesNotAnswerAsItShouldLeadsToACalmPageAndTheAuditTrail(Place place) {
        added(place);
        var before = refused(slug(place));

        var answer = new Visitor(port).get("/oauth2/authorization/" + slug(place));

        assertThat(Visitor.location(answer)).endsWith("/login?error");
        assertThat(refused(slug(place))).isEqualTo(before + 1);
        assertThat(providers.check(providers.all().getLast().id()).outcome()).startsWith("provider_");
    }

    @Test
    void anUnknownProviderLeadsToTheSamePage() {
        assertThat(Visitor.location(new Visitor(port).get("/oauth2/authorization/nobody")))
                .endsWith("/login?error");
    }

    @Test
    void whoIsDisabledLetsNobodyInAndEndsItsSessionsWithinSeconds() throws Exception {
        var id = added(Place.COMPANY);
        var visitor = new Visitor(port);
        visitor.logInAt("company", "disabled-later", claims -> TestLoginProvider.signedAt(Place.COMPANY, claims));
        assertThat(visitor.isLoggedIn()).isTrue();

        providers.disable(id);

        assertThat(visitor.isLoggedIn()).isFalse();
        assertThat(Visitor.location(new Visitor(port).get("/oauth2/authorization/company")))
                .endsWith("/login?error");
        assertThat(jdbc.sql("select ended_why from login_session where subject = 'disabled-later'")
                        .query(String.class)
                        .single())
                .isEqualTo("PROVIDER_DISABLED");
    }

    @Test
    void aDomainLeadsToOneProviderAndWhoClaimsItTooIsToldAndKept() {
        var domain = "two-claim-" + UUID.randomUUID() + ".example";
        providers.add(at(data(Place.COMPANY, StaffAccessPolicy.NEVER), domain));
        var second = at(data(Place.PROXY, StaffAccessPolicy.NEVER), "mine.example", domain);

        assertThatThrownBy(() -> providers.add(second)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("login.refusal.domain-taken");
            assertThat(refusal.field()).isEqualTo("domains");
        });

        assertThat(providers.all()).noneMatch(view -> view.data().slug().equals("proxy"));
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'login.provider-domain-taken'"
                                + " and facts->>'domain' = ?")
                        .param(domain)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void whoSavesAnOlderVersionIsToldAndChangesNothing() {
        var id = added(Place.COMPANY);
        var read = providers.get(id).version();
        providers.change(id, at(data(Place.COMPANY, StaffAccessPolicy.ALWAYS), "first.example"), read);

        assertThatThrownBy(() ->
                        providers.change(id, at(data(Place.COMPANY, StaffAccessPolicy.NEVER), "late.example"), read))
                .hasMessage("kernel.refusal.changed-meanwhile");

        assertThat(providers.get(id).data().domains()).containsExactly("first.example");
        assertThat(providers.get(id).data().staffLogin()).isEqualTo(StaffAccessPolicy.ALWAYS);
    }

    @Test
    void allThatIsWrongWithAProviderIsToldAtOnce() {
        var empty = new ProviderData(
                "",
                new LocalizedText("", ""),
                ProviderData.Kind.SINGLE,
                "",
                "",
                "",
                List.of(),
                ProviderData.Claims.USUAL,
                NewPersonPolicy.PENDING,
                StaffAccessPolicy.NEVER,
                List.of(),
                List.of());
        assertThatThrownBy(() -> providers.add(empty))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.all())
                                .extracting(Refusal::field)
                                .containsExactly("slug", "nameSv", "nameEn", "issuer", "clientId", "clientSecret"));
    }

    @Test
    void theEnvironmentsProviderCannotBeDisabled() {
        assertThatThrownBy(() -> providers.disable(ProviderId.OFFICE)).isInstanceOf(Refusal.class);
    }

    @Test
    void officeRightsComeOnlyWithALoginThatIsStrongEnough() {
        providers.enable(providers.add(data(Place.COMPANY, StaffAccessPolicy.WHEN_ACR, "mfa")));
        assertThat(officeOpensFor("weak", null)).isFalse();
        assertThat(officeOpensFor("weak", "password")).isFalse();
        assertThat(officeOpensFor("strong", "mfa")).isTrue();
    }

    @Test
    void aSecretIsNeitherStoredNorShownInTheClear() {
        var id = added(Place.COMPANY);

        var stored = jdbc.sql("select client_secret from identity_provider where id = ?")
                .param(id.value())
                .query(byte[].class)
                .single();

        assertThat(new String(Objects.requireNonNull(stored), StandardCharsets.ISO_8859_1))
                .doesNotContain("a-company-secret");
        assertThat(providers.get(id).data().clientSecret()).isNull();
    }

    @Test
    void aTrialLoginShowsWhatIsSaidAndMakesNobody() {
        added(Place.COMPANY);
        var boss = new Visitor(port);
        boss.logIn("boss-of-trials", "Boss");
        jdbc.sql("insert into person_role values (?, 'ADMIN')")
                .param(person("boss-of-trials"))
                .update();
        var other = boss.session();
        jdbc.sql("update person set name = name where id = ?")
                .param(person("boss-of-trials"))
                .update();

        var start = URI.create(Visitor.location(awaitTrial(boss)));
        var back = TestLoginProvider.approve(
                start, "tried", "Tried", claims -> TestLoginProvider.signedAt(Place.COMPANY, claims));
        var answer = boss.get(back.getRawPath() + "?" + back.getRawQuery());

        assertThat(Visitor.location(answer)).contains("/office/providers/").endsWith("/test");
        assertThat(exists("tried")).isFalse();
        assertThat(boss.session()).isEqualTo(other);
        assertThat(boss.isLoggedIn()).isTrue();
    }

    @Test
    void aStrangerCannotBeginATrial() {
        added(Place.COMPANY);

        assertThat(new Visitor(port).get("/oauth2/authorization/company?trial").statusCode())
                .isEqualTo(404);
    }

    /** A role given behind the portal's back acts within two seconds. */
    private HttpResponse<String> awaitTrial(Visitor boss) {
        for (var tries = 0; ; tries++) {
            var answer = boss.get("/oauth2/authorization/company?trial");
            if (answer.statusCode() == 302 || tries > 50) {
                return answer;
            }
            LockSupport.parkNanos(100_000_000);
        }
    }

    private boolean officeOpensFor(String subject, @Nullable String acr) {
        var visitor = new Visitor(port);
        var login = (TestLoginProvider.Forge)
                claims -> TestLoginProvider.signedAt(Place.COMPANY, acr == null ? claims : claims.claim("acr", acr));
        visitor.logInAt("company", subject, login);
        jdbc.sql("update person set state = 'ACTIVE' where id = ?")
                .param(person(subject))
                .update();
        jdbc.sql("insert into person_role values (?, 'ADMIN') on conflict do nothing")
                .param(person(subject))
                .update();
        var again = new Visitor(port);
        again.logInAt("company", subject, login);
        // only an administrator's login may begin a trial
        return again.get("/oauth2/authorization/company?trial").statusCode() == 302;
    }

    private ProviderId added(Place place) {
        var id = providers.add(data(place, StaffAccessPolicy.NEVER));
        providers.enable(id);
        return id;
    }

    private static ProviderData data(Place place, StaffAccessPolicy staff, String... acr) {
        return new ProviderData(
                slug(place),
                new LocalizedText("Prov", "Test"),
                switch (place) {
                    case TENANTS -> ProviderData.Kind.MULTI_TENANT;
                    case PROXY -> ProviderData.Kind.PROXY;
                    default -> ProviderData.Kind.SINGLE;
                },
                place.issuer(),
                TestLoginProvider.CLIENT,
                "a-company-secret",
                List.of("profile", "email"),
                ProviderData.Claims.USUAL,
                NewPersonPolicy.PENDING,
                staff,
                List.of(acr),
                List.of());
    }

    private static ProviderData at(ProviderData data, String... domains) {
        return new ProviderData(
                data.slug(),
                data.name(),
                data.kind(),
                data.issuer(),
                data.clientId(),
                data.clientSecret(),
                data.scopes(),
                data.claims(),
                data.newcomers(),
                data.staffLogin(),
                data.staffAcr(),
                List.of(domains));
    }

    private static String slug(Place place) {
        return place.name().toLowerCase(Locale.ROOT);
    }

    private static Arguments forged(Place place, String name, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(place, name, change);
    }

    private boolean exists(String subject) {
        return jdbc.sql("select count(*) from identity where subject = ?")
                        .param(subject)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private UUID person(String subject) {
        return jdbc.sql("select person_id from identity where subject = ?")
                .param(subject)
                .query(UUID.class)
                .single();
    }

    private long refused(String slug) {
        return jdbc.sql("select count(*) from audit_entry where action = 'login.login-refused' and subject = ?")
                .param(slug)
                .query(Long.class)
                .single();
    }
}
