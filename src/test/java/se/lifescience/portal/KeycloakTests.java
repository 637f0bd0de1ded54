package se.lifescience.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import se.lifescience.portal.testing.Browser;
import se.lifescience.portal.testing.PortalTest;

/** The portal against a real Keycloak, in a real browser: {@code ./mvnw -Pkeycloak verify}. */
@Tag("optional")
@Tag("keycloak")
@PortalTest
@TestConstructor(autowireMode = AutowireMode.ALL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakTests {

    private static final KeycloakServer KEYCLOAK = new KeycloakServer();
    private static final double PATIENCE = 40_000;
    private static final String ANNA = "0190a000-0000-7000-8000-000000000001";
    private static final String MARIA = "0190a000-0000-7000-8000-000000000003";

    private static final String FATIMA = "0190a000-0000-7000-8000-000000000005";
    private static final String BERIT = "0190a000-0000-7000-8000-000000000011";

    /** What a company's own people set at their Keycloak. */
    private static final String COMPANY = """
            {"realm": "company", "enabled": true,
             "clients": [{"clientId": "the-portal", "secret": "a-company-secret", "redirectUris":
                 ["{portal}/login/oauth2/code/company"], "attributes": {"pkce.code.challenge.method": "S256",
                 "post.logout.redirect.uris": "{portal}/",
                 "backchannel.logout.url": "{portal}/logout/backchannel/company",
                 "backchannel.logout.session.required": "true"}}],
             "users": [{"id": "0190a000-0000-7000-8000-000000000011", "username": "berit", "firstName": "Berit",
                 "lastName": "Holm", "email": "berit@company.example", "emailVerified": true, "enabled": true,
                 "credentials": [{"type": "password", "value": "berit", "temporary": false}]}]}
            """;

    private final JdbcClient jdbc;
    private Browser browser;

    @LocalServerPort
    private int port;

    KeycloakTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("portal.login.issuer", KEYCLOAK::issuer);
        properties.add("portal.login.client-secret", () -> "portal-demo-secret");
        properties.add("portal.login.first-admin", () -> ANNA);
    }

    @BeforeAll
    void start() throws IOException {
        KEYCLOAK.start(port);
        browser = Browser.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    @AfterAll
    void stop() {
        browser.close();
        KEYCLOAK.close();
    }

    @Test
    void aMemberLogsInAndOutAgainAlsoAtTheProvider() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = visitor.newPage();
            logIn(page, "maria");

            assertThat(page).hasURL(portal("/portal"));
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText("Maria Sjöberg");
            assertThat(rolesOf(MARIA)).contains("MEMBER").doesNotContain("OFFICE", "ADMIN");

            page.getByText("Logga ut").first().click();
            assertThat(page).hasURL(portal("/"));

            page.navigate(portal("/oauth2/authorization/office"));
            assertThat(page.locator("#username")).isVisible();
        }
    }

    @Test
    void theFirstAdministratorComesIntoTheOfficeAndAMemberDoesNot() {
        try (BrowserContext anna = browser.visitor();
                BrowserContext johan = browser.visitor()) {
            Page hers = anna.newPage();
            logIn(hers, "anna");
            assertThat(hers).hasURL(portal("/portal"));
            assertThat(rolesOf(ANNA)).contains("ADMIN");
            hers.navigate(portal("/office/audit"));
            assertThat(hers.locator("nav a[href*='office']").first()).isVisible();

            Page his = johan.newPage();
            logIn(his, "johan");
            assertThat(his).hasURL(portal("/portal"));
            his.navigate(portal("/office/audit"));
            assertThat(his.locator("main, body").first()).not().containsText("login.login");
        }
    }

    @Test
    void whoIsLoggedOutAtTheProviderIsLoggedOutHereWithinSeconds() throws Exception {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = visitor.newPage();
            logIn(page, "fatima");
            assertThat(page).hasURL(portal("/portal"));

            KEYCLOAK.administer("/portal/users/" + FATIMA + "/logout", "");

            awaitEnd(page, FATIMA);
        }
    }

    /** Another realm of the same Keycloak is another issuer, with people and a client of its own. */
    @Test
    void anAdministratorAddsItAtRunTimeAndItsPeopleComeAndGo() throws Exception {
        KEYCLOAK.administer("", COMPANY.replace("{portal}", portal("")));
        try (BrowserContext anna = browser.visitor();
                BrowserContext berit = browser.visitor()) {
            Page hers = anna.newPage();
            logIn(hers, "anna");
            assertThat(hers).hasURL(portal("/portal"));
            add(hers);
            tryOut(hers);
            link(hers, "Till inloggningen").click();
            button(hers, "Slå på").click();
            assertThat(button(hers, "Stäng av och logga ut alla")).isVisible();

            Page page = berit.newPage();
            comeByDomain(page);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText("Berit Holm");
            hers.navigate(portal("/office/people"));
            assertThat(hers.getByText("Berit Holm").first()).isVisible();

            page.getByText("Logga ut").first().click();
            assertThat(page).hasURL(portal("/"));
            // at the provider as well: it asks for the password again
            comeByDomain(page);

            KEYCLOAK.administer("/company/users/" + BERIT + "/logout", "");
            awaitEnd(page, BERIT);
        }
    }

    private void add(Page page) {
        page.navigate(portal("/office/providers"));
        link(page, "Lägg till en inloggning").click();
        page.getByLabel("Kortnamn").fill("company");
        page.getByLabel("Namn på svenska").fill("Bolaget");
        page.getByLabel("Namn på engelska").fill("The company");
        page.getByLabel("Issuer").fill(KEYCLOAK.issuer("company"));
        page.getByLabel("Klient-id").fill("the-portal");
        page.getByLabel("Klienthemlighet").fill("a-company-secret");
        page.getByLabel("är medlemmar direkt").check();
        page.getByLabel("Domäner").fill("company.example");
        button(page, "Spara").click();
        assertThat(page.getByText("/logout/backchannel/company")).isVisible();
    }

    private void tryOut(Page page) {
        link(page, "Testa inloggningen").click();
        assertThat(page.getByText("Det fungerar.")).isVisible();
        assertThat(page.getByText(KEYCLOAK.issuer("company") + "/protocol/openid-connect/logout"))
                .isVisible();
        assertThat(page.getByText("(RSA)").first()).isVisible();
        link(page, "Prova att logga in").click();
        signIn(page, "berit");
        assertThat(page).hasURL(Pattern.compile(".*/office/providers/[0-9a-f-]{36}/test$"));
        assertThat(page.getByText(BERIT)).isVisible();
        assertThat(page.getByText("berit@company.example").first()).isVisible();
        assertThat(rolesOf("company", BERIT)).isEmpty();
    }

    private void comeByDomain(Page page) {
        page.navigate(portal("/login"));
        page.getByLabel("Din e-post i arbetet eller din organisation").fill("berit@company.example");
        button(page, "Fortsätt").click();
        signIn(page, "berit");
        assertThat(page).hasURL(portal("/portal"));
    }

    /** The next click leads to the page where one logs in. */
    private void awaitEnd(Page page, String subject) {
        Awaitility.await("the end of the portal's session")
                .atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> page.request()
                                .get(
                                        portal("/portal/me"),
                                        RequestOptions.create().setMaxRedirects(0))
                                .status()
                        == 302);
        page.reload();
        assertThat(page).hasURL(portal("/login"));
        assertThat(jdbc.sql("select ended_why from login_session where subject = ? order by began_at desc limit 1")
                        .param(subject)
                        .query(String.class)
                        .single())
                .isEqualTo("BY_PROVIDER");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void aWrongPasswordStaysAtTheProvider() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = visitor.newPage();
            page.navigate(portal("/oauth2/authorization/office"));
            page.locator("#username").fill("oskar");
            page.locator("#password").fill("not oskar");
            page.locator("#kc-login").click();

            assertThat(page).hasURL(Pattern.compile("^http://localhost:\\d+/realms/portal/login-actions/.*"));
        }
    }

    private void logIn(Page page, String name) {
        page.navigate(portal("/oauth2/authorization/office"));
        signIn(page, name);
    }

    private static void signIn(Page page, String name) {
        page.locator("#username").fill(name);
        page.locator("#password").fill(name);
        page.locator("#kc-login").click();
    }

    private String portal(String path) {
        return "http://localhost:" + port + path;
    }

    private List<String> rolesOf(String subject) {
        return rolesOf("portal", subject);
    }

    private List<String> rolesOf(String realm, String subject) {
        return jdbc.sql("select role from person_role r join identity i on i.person_id = r.person_id"
                        + " where i.issuer = ? and i.subject = ?")
                .params(KEYCLOAK.issuer(realm), subject)
                .query(String.class)
                .list();
    }
}
