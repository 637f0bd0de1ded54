package se.lifescience.portal.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionOperations;
import se.lifescience.portal.accounts.PeopleService;
import se.lifescience.portal.accounts.PersonChanged;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.access.ReauthenticationRequired;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.login.links.LinkAuthentication;
import se.lifescience.portal.login.links.LinkUser;
import se.lifescience.portal.login.providers.ProviderData;
import se.lifescience.portal.login.providers.ProviderService;
import se.lifescience.portal.privacy.MyDataService;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;
import se.lifescience.portal.testing.TestClock;
import se.lifescience.portal.testing.TestLoginProvider;
import se.lifescience.portal.testing.TestLoginProvider.Place;
import se.lifescience.portal.testing.Visitor;

/** What cannot be taken back takes a login that is fresh and strong, whatever it came through. */
@PortalTest
class ReauthenticationTests {

    private static final String PAGE = "/office/people";
    private static final TestLoginProvider.Forge SILENT =
            claims -> TestLoginProvider.signed(claims.claim("auth_time", null));

    @LocalServerPort
    private int port;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProviderService providers;

    @Autowired
    private PeopleService people;

    @Autowired
    private MyDataService data;

    @Autowired
    private Reauthentication again;

    @Autowired
    private LoginLinkService links;

    @Autowired
    private CurrentLogin.CurrentLogins memory;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionOperations transaction;

    private final String subject = UUID.randomUUID().toString();
    private Visitor visitor;

    @BeforeEach
    void onlyTheOfficesOwnProvider() {
        jdbc.sql("delete from identity_provider where not from_environment").update();
        visitor = new Visitor(port);
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aLoginIsAsOldAsTheProviderSays() {
        visitor.logIn(subject, "Somebody", claims -> TestLoginProvider.signed(old(claims)));

        assertThat(proved().orElseThrow()).isCloseTo(now().minusSeconds(1200), within(10, ChronoUnit.SECONDS));
        refused(data::export);
    }

    @Test
    void aLoginOfTheFutureIsOneOfNow() {
        visitor.logIn(
                subject,
                "Somebody",
                claims -> TestLoginProvider.signed(
                        claims.claim("auth_time", now().plusSeconds(86_400).getEpochSecond())));

        assertThat(proved().orElseThrow()).isCloseTo(now(), within(10, ChronoUnit.SECONDS));
    }

    static Stream<Object> nonsense() {
        return Stream.of("soon", "", -1, Long.MAX_VALUE, Long.MIN_VALUE, List.of(1), true, 1e300);
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void whatIsNoTimeMakesNoLoginFresh(Object time) {
        visitor.comeBack(
                visitor.startLoginAgain("office", PAGE),
                subject,
                claims -> TestLoginProvider.signed(claims.claim("auth_time", time)));

        assertThat(proved().filter(at -> at.isAfter(now().minusSeconds(900)))).isEmpty();
    }

    @Test
    void aProviderThatSaysNothingIsBelievedOnlyWhereItWasAsked() {
        visitor.logIn(subject, "Somebody", SILENT);
        assertThat(proved()).isEmpty();
        refused(data::export);

        var start = visitor.startLoginAgain("office", PAGE);
        assertThat(TestLoginProvider.parameters(start.getRawQuery()))
                .containsEntry("prompt", "login")
                .containsEntry("max_age", "0")
                .doesNotContainKeys("acr_values", "back", "again");
        var answer = visitor.comeBack(start, subject, SILENT);

        assertThat(path(Visitor.location(answer))).isEqualTo(PAGE);
        assertThat(proved().orElseThrow()).isCloseTo(now(), within(10, ChronoUnit.SECONDS));
        allowed(data::export);
        assertThat(jdbc.sql("select ended_why from login_session where subject = ? order by began_at limit 1")
                        .param(subject)
                        .query(String.class)
                        .single())
                .isEqualTo("LOGGED_IN_AGAIN");
    }

    /** Whoever sits at somebody's open browser can take the demand out of the address; the provider's silence tells. */
    @Test
    void aProviderThatPromisesToSayAndDoesNotMakesNothingFresh() {
        added(StaffAccessPolicy.NEVER);

        visitor.comeBack(
                visitor.startLoginAgain("company", PAGE),
                subject,
                claims -> TestLoginProvider.signedAt(Place.COMPANY, claims.claim("auth_time", null)));

        assertThat(visitor.isLoggedIn()).isTrue();
        assertThat(proved()).isEmpty();
        asLoggedIn();
        assertThat(again.way().inVain()).isTrue();
    }

    @Test
    void aLoginGrowsOldAndTheNextOneIsFresh() {
        visitor.logIn(subject, "Somebody");
        allowed(data::export);

        grow(16);
        refused(data::export);
        assertThat(again.way()).isEqualTo(new Reauthentication.Way(false, false));
        assertThat(again.start(PAGE)).isEqualTo("/oauth2/authorization/office?again=%2Foffice%2Fpeople");

        visitor.comeBack(visitor.startLoginAgain("office", PAGE), subject, TestLoginProvider::signed);
        allowed(data::export);
    }

    @Test
    void aLinkIsFreshWhenItIsUsedAndMailedAnewWhenItIsOld() {
        var address = subject + "@association.example";
        useLink(address);
        asLoggedIn(address);
        assertThatCode(data::export).doesNotThrowAnyException();

        clock.forward(Duration.ofMinutes(16));
        events.publishEvent(new LoginSessionService.Changed());
        assertThatThrownBy(data::export).isInstanceOf(ReauthenticationRequired.class);
        assertThat(again.way().byLink()).isTrue();
        var before = linksTo(address);
        again.mail("/portal/me/data");
        assertThat(linksTo(address)).isEqualTo(before + 1);

        useLink(address);
        asLoggedIn(address);
        assertThatCode(data::export).doesNotThrowAnyException();
    }

    @Test
    void whoeverChangesRolesAndProvidersMustBeFreshToo() {
        asAdministrator();
        var somebody =
                SignedInAs.newPerson(jdbc, "Some Body", Roles.MEMBER).person().id();
        asLoggedIn();
        people.give(somebody, Roles.OFFICE);

        grow(16);

        refused(() -> people.take(somebody, Roles.OFFICE));
        refused(() -> people.give(somebody, Roles.ADMIN));
        refused(() -> people.disable(somebody));
        refused(() -> providers.enable(ProviderId.OFFICE));
        refused(() -> providers.disable(ProviderId.OFFICE));
        refused(data::erase);
        assertThat(jdbc.sql("select role from person_role where person_id = ?")
                        .param(somebody.value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(Roles.MEMBER, Roles.OFFICE);
    }

    @Test
    void staffOfAProviderThatTellsHowStrongAreAskedToBeStrong() {
        added(StaffAccessPolicy.WHEN_ACR);
        comeBackFromCompany(null);
        give(Roles.MEMBER, Roles.OFFICE);
        asLoggedIn();
        assertThat(principal().isTooWeak()).isTrue();
        refused(data::export);

        assertThat(TestLoginProvider.parameters(
                        visitor.startLoginAgain("company", PAGE).getRawQuery()))
                .containsEntry("acr_values", "mfa");
        comeBackFromCompany("mfa");
        asLoggedIn();
        assertThat(principal().isTooWeak()).isFalse();
        assertThat(principal().signedIn().has(Roles.OFFICE)).isTrue();
        assertThatCode(data::export).doesNotThrowAnyException();
    }

    @Test
    void membersOfSuchAProviderNeedNoStrength() {
        added(StaffAccessPolicy.WHEN_ACR);
        comeBackFromCompany(null);

        allowed(data::export);
    }

    @Test
    void somebodyElseGetsNothingOfTheSession() {
        visitor.logIn(subject, "Somebody");
        visitor.get("/portal");

        var answer = visitor.comeBack(
                visitor.startLoginAgain("office", PAGE), "other-" + subject, TestLoginProvider::signed);

        assertThat(path(Visitor.location(answer))).isEqualTo("/portal");
        assertThat(jdbc.sql("select count(*) from login_session where subject = ? and ended_at is null")
                        .param(subject)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(visitor.isLoggedIn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "/portal\\..\\evil",
                "/portal//evil.example",
                "/portal/../login",
                "/portal@evil.example",
                "/portalevil",
                "/office/%0d%0aX: y\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "/login",
                ""
            })
    void noLoginLeadsElsewhere(String back) {
        var answer = visitor.comeBack(visitor.startLoginAgain("office", back), subject, TestLoginProvider::signed);

        assertThat(path(Visitor.location(answer))).isEqualTo("/portal");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("a="));
    }

    private void comeBackFromCompany(@Nullable String acr) {
        visitor.comeBack(
                visitor.startLoginAgain("company", PAGE),
                subject,
                claims -> TestLoginProvider.signedAt(Place.COMPANY, claims.claim("acr", acr)));
    }

    private void asAdministrator() {
        visitor.logIn(subject, "Ada");
        give(Roles.MEMBER, Roles.ADMIN);
    }

    private void give(String... roles) {
        jdbc.sql("update person set state = 'ACTIVE' where id = ?")
                .param(person(subject))
                .update();
        Stream.of(roles)
                .forEach(role -> jdbc.sql(
                                "insert into person_role (person_id, role) values (?, ?)" + " on conflict do nothing")
                        .params(person(subject), role)
                        .update());
        transaction.executeWithoutResult(_ -> events.publishEvent(new PersonChanged(new PersonId(person(subject)))));
    }

    private void added(StaffAccessPolicy rule) {
        try (var admin = SignedInAs.newPerson(jdbc, "Ada Admin", Roles.ADMIN)) {
            providers.enable(providers.add(new ProviderData(
                    "company",
                    new LocalizedText("Company", "Company"),
                    ProviderData.Kind.SINGLE,
                    Place.COMPANY.issuer(),
                    TestLoginProvider.CLIENT,
                    "secret",
                    List.of("profile"),
                    ProviderData.Claims.USUAL,
                    NewPersonPolicy.MEMBER,
                    rule,
                    rule == StaffAccessPolicy.WHEN_ACR ? List.of("mfa") : List.of(),
                    List.of())));
        }
    }

    private void useLink(String address) {
        visitor.post(
                "/login/link",
                "token="
                        + links.generate(new GenerateOneTimeTokenRequest(address))
                                .getTokenValue());
    }

    private long linksTo(String address) {
        return jdbc.sql("select count(*) from login_request where address = ?")
                .param(address)
                .query(Long.class)
                .single();
    }

    /** Time goes by for the login. */
    private void grow(int minutes) {
        jdbc.sql("update login_session set proved_at = proved_at - make_interval(mins => ?),"
                        + " began_at = began_at - make_interval(mins => ?) where subject = ?")
                .params(minutes, minutes, subject)
                .update();
        events.publishEvent(new LoginSessionService.Changed());
    }

    private void refused(Runnable work) {
        asLoggedIn();
        assertThatThrownBy(work::run).isInstanceOf(ReauthenticationRequired.class);
    }

    private void allowed(Runnable work) {
        asLoggedIn();
        assertThatCode(work::run).doesNotThrowAnyException();
    }

    private PersonPrincipal principal() {
        return (PersonPrincipal)
                SecurityContextHolder.getContext().getAuthentication().getPrincipal();
    }

    private void asLoggedIn() {
        asLoggedIn(subject);
    }

    /** The test's thread has the login that the browser has, as its row says. */
    private void asLoggedIn(String subject) {
        SecurityContextHolder.clearContext();
        var session = jdbc.sql("select id from login_session where subject = ? and ended_at is null"
                        + " order by began_at desc, id desc limit 1")
                .param(subject)
                .query(UUID.class)
                .single();
        var currentLogin = memory.of(new LoginService.Arrived(new PersonId(person(subject)), new SessionId(session)));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new LinkAuthentication(new LinkUser(currentLogin)));
        SecurityContextHolder.setContext(context);
    }

    private UUID person(String subject) {
        return jdbc.sql("select person_id from identity where subject = ?")
                .param(subject)
                .query(UUID.class)
                .single();
    }

    private Optional<Instant> proved() {
        return jdbc.sql("select proved_at from login_session where subject = ? and proved_at is not null"
                        + " and ended_at is null order by began_at desc limit 1")
                .param(subject)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    private static JWTClaimsSet.Builder old(JWTClaimsSet.Builder claims) {
        return claims.claim("auth_time", now().minusSeconds(1200).getEpochSecond());
    }

    private static Instant now() {
        return Instant.now();
    }

    private static String path(String location) {
        return URI.create(location).getPath();
    }
}
