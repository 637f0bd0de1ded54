package se.lifescience.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
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
            assertThat(his.locator("main, body").first()).not().containsText("accounts.login");
        }
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
        page.locator("#username").fill(name);
        page.locator("#password").fill(name);
        page.locator("#kc-login").click();
    }

    private String portal(String path) {
        return "http://localhost:" + port + path;
    }

    private List<String> rolesOf(String subject) {
        return jdbc.sql("select role from person_role r join identity i on i.person_id = r.person_id"
                        + " where i.issuer = ? and i.subject = ?")
                .params(KEYCLOAK.issuer(), subject)
                .query(String.class)
                .list();
    }
}
