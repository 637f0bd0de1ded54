package se.lifescience.portal.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.lifescience.portal.story.People.button;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import se.lifescience.portal.accounts.ProviderService;
import se.lifescience.portal.conferences.ConferenceService;
import se.lifescience.portal.conferences.Conferences;
import se.lifescience.portal.kernel.Roles;
import se.lifescience.portal.organisations.OrganisationDomains;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.organisations.OrganisationLogins;
import se.lifescience.portal.testing.Browser;
import se.lifescience.portal.testing.Looks;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;

/** People log in where they work and act for it: over real HTTP, SMTP and OpenID Connect, in a browser. */
@PortalTest
@TestPropertySource(properties = "portal.organisations.two-approve=true")
class OrganisationStoryTests {

    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ConferenceService conferences;

    @Autowired
    private ProviderService providers;

    @Autowired
    private OrganisationLogins logins;

    @Autowired
    private OrganisationDomains domains;

    private final String mark = "o" + UUID.randomUUID().toString().substring(0, 8);
    private final List<String> wrong = new ArrayList<>();

    private String portal = "";
    private Employers employers;

    @BeforeAll
    static void open() {
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void setTheScene() {
        portal = "http://localhost:" + port;
        jdbc.sql("delete from organisation_login").update();
        jdbc.sql("delete from identity_provider where not from_environment").update();
        employers = new Employers(jdbc, providers, logins, domains);
    }

    @AfterEach
    void nothingLookedWrong() {
        assertThat(wrong).isEmpty();
    }

    @Test
    void aCompanysAddressLeadsToItsOwnIssuer() {
        var company = employers.company();
        try (var visitor = browser.visitor()) {
            var page = loginPage(visitor);
            both(page, "/login");
            write(page, company.address("anna"));
            logInAtProvider(page, "Anna " + mark);

            actFor(page, company.name());
            seen(page, "acting");
            register(page);

            assertThat(registeredFor("Anna " + mark)).isEqualTo(company.id());
        }
        try (var again = browser.visitor()) {
            var page = loginPage(again);
            write(page, company.address("anna"));
            page.getByLabel("Log in as").waitFor();
            page.navigate(portal + "/login");
            assertThat(button(page, "Logga in med Inloggningen COMPANY")).isVisible();
            both(page, "/login", "login-remembered");
        }
    }

    @Test
    void aTenantsAddressLeadsToTheIssuerOfManyAndTheTenantDecides() {
        var region = employers.tenant();
        try (var visitor = browser.visitor()) {
            var page = loginPage(visitor);
            write(page, region.address("lars"));
            logInAtProvider(page, "Lars " + mark);

            actFor(page, region.name());
            register(page);

            assertThat(registeredFor("Lars " + mark)).isEqualTo(region.id());
        }
    }

    @Test
    void aUniversitysNameLeadsThroughTheProxy() {
        var university = employers.university();
        try (var visitor = browser.visitor()) {
            var page = loginPage(visitor);
            write(page, university.name().substring(4));
            assertThat(page.getByText("Vilken är din?")).isVisible();
            seen(page, "login-found");
            button(page, university.name()).click();
            logInAtProvider(page, "Ulla " + mark);

            actFor(page, university.name());
            register(page);

            assertThat(registeredFor("Ulla " + mark)).isEqualTo(university.id());
        }
    }

    private Page loginPage(BrowserContext visitor) {
        var page = visitor.newPage();
        page.navigate(portal + "/login");
        return page;
    }

    private static void write(Page page, String who) {
        page.getByLabel("Din e-post i arbetet eller din organisation").fill(who);
        button(page, "Fortsätt").click();
    }

    /** The page that leads there goes on by itself. */
    private static void logInAtProvider(Page page, String name) {
        page.getByLabel("Log in as").fill(name);
        button(page, "Log in").click();
        page.locator(".frame h1").waitFor();
    }

    private static Locator acting(Page page) {
        return page.locator("header vaadin-select");
    }

    private static void actFor(Page page, String organisation) {
        acting(page).click();
        page.waitForResponse(
                answer -> answer.request().isNavigationRequest(),
                () -> page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(organisation))
                        .click());
        assertThat(acting(page).locator("vaadin-select-value-button")).containsText(organisation);
    }

    /** Signs up for a conference that has just been opened. */
    private void register(Page page) {
        var slug = openConference();
        page.navigate(portal + "/portal/conferences");
        goTo(page, slug);
        send(page);
    }

    private String openConference() {
        var slug = Conferences.newSlug();
        try (var staff = SignedInAs.newPerson(jdbc, "Olle Office", Roles.MEMBER, Roles.OFFICE)) {
            assertThat(staff.person().has(Roles.OFFICE)).isTrue();
            Conferences.open(conferences, slug, 10);
        }
        return slug;
    }

    private static void goTo(Page page, String slug) {
        page.locator("article, li, .card")
                .filter(new Locator.FilterOptions().setHasText(slug))
                .last()
                .getByText("Anmäl dig")
                .click();
    }

    private static void send(Page page) {
        button(page, "Anmäl mig").click();
        assertThat(page.getByText("Du har en plats.")).isVisible();
    }

    private OrganisationId registeredFor(String name) {
        return new OrganisationId(jdbc.sql("select organisation_id from registration where name = ?")
                .param(name)
                .query(UUID.class)
                .single());
    }

    /** Looks at a public page in both languages. */
    private void both(Page page, String path) {
        both(page, path, path.substring(1));
    }

    private void both(Page page, String path, String name) {
        seen(page, name);
        page.navigate(portal + "/en" + path);
        wrong.addAll(Looks.one(page, name + "-en", true));
        page.navigate(portal + path);
        page.setViewportSize(1280, 900);
    }

    private void seen(Page page, String name) {
        wrong.addAll(Looks.one(page, name, false));
        wrong.addAll(Looks.one(page, name, true));
        page.setViewportSize(1280, 900);
    }
}
