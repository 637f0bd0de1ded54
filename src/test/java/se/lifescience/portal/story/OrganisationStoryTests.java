package se.lifescience.portal.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.lifescience.portal.story.People.button;
import static se.lifescience.portal.story.People.link;

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
import se.lifescience.portal.conferences.ConferenceService;
import se.lifescience.portal.conferences.Conferences;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.login.providers.ProviderService;
import se.lifescience.portal.memberships.LoginBindingService;
import se.lifescience.portal.memberships.Setting;
import se.lifescience.portal.organisations.OrganisationDomainService;
import se.lifescience.portal.story.Employers.Employer;
import se.lifescience.portal.testing.Browser;
import se.lifescience.portal.testing.Looks;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;
import se.lifescience.portal.testing.Watch;

/** People log in where they work and act for it: over real HTTP, SMTP and OpenID Connect, in a browser. */
@PortalTest
@TestPropertySource(properties = "portal.organisations.two-approve=true")
class OrganisationStoryTests {

    /** What was on its way when somebody went to another page. */
    private static final String BROKEN_OFF = "net::ERR_ABORTED";

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
    private LoginBindingService logins;

    @Autowired
    private OrganisationDomainService domains;

    private final String mark = "o" + UUID.randomUUID().toString().substring(0, 8);
    private final List<String> wrong = new ArrayList<>();
    private final List<Watch> watches = new ArrayList<>();

    private final String association = "Föreningen Frö " + mark;
    private final String karinAddress = "karin@fro-" + mark + ".example";
    private final String saraName = "Sara " + mark;
    private final String oskar = "Oskar " + mark;
    private final String petra = "Petra " + mark;

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
    void nothingLookedWrongAndNoWindowComplained() {
        assertThat(wrong).isEmpty();
        assertThat(watches).isNotEmpty();
        assertThat(watches.stream()
                        .flatMap(watch -> watch.complaints().stream())
                        .filter(complaint -> !complaint.endsWith(BROKEN_OFF)))
                .isEmpty();
    }

    @Test
    void aCompanysAddressLeadsToItsOwnIssuer() {
        var company = employers.company();
        try (var visitor = visitor()) {
            var page = loginPage(visitor);
            both(page, "/login");
            write(page, company.address("anna"));
            logInAtProvider(page, "Anna " + mark);

            actFor(page, company.name());
            seen(page, "acting");
            register(page);

            assertThat(registeredFor("Anna " + mark))
                    .containsExactly(company.id().value());
        }
        try (var again = visitor()) {
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
        try (var visitor = visitor()) {
            var page = loginPage(visitor);
            write(page, region.address("lars"));
            logInAtProvider(page, "Lars " + mark);

            actFor(page, region.name());
            register(page);

            assertThat(registeredFor("Lars " + mark))
                    .containsExactly(region.id().value());
        }
    }

    @Test
    void aUniversitysNameLeadsThroughTheProxy() {
        var university = employers.university();
        try (var visitor = visitor()) {
            var page = loginPage(visitor);
            write(page, university.name().substring(4));
            assertThat(page.getByText("Vilken är din?")).isVisible();
            seen(page, "login-found");
            button(page, university.name()).click();
            logInAtProvider(page, "Ulla " + mark);

            actFor(page, university.name());
            register(page);

            assertThat(registeredFor("Ulla " + mark))
                    .containsExactly(university.id().value());
        }
    }

    @Test
    void anUnknownAssociationIsRegisteredAndThenRunsItself() {
        var company = employers.company();
        List.of(oskar, petra)
                .forEach(name -> People.known(
                        jdbc, name, name.replace(' ', '.') + "@example.org", List.of(Roles.MEMBER, Roles.OFFICE)));
        try (var home = visitor();
                var desk = visitor();
                var secondDesk = visitor();
                var work = visitor()) {
            var karin = comeByLink(home);
            apply(karin);
            var first = People.logIn(desk, portal, oskar);
            askBack(first);
            answer(karin);
            approve(first, "En vid kontoret har sagt ja, och en till behövs");
            approve(People.logIn(secondDesk, portal, petra), "Kontoret godkände");
            administer(karin);
            invite(karin, company.address("sara"));
            var sara = join(work, company);
            makeSignatory(karin);

            actFor(sara, association);
            register(sara);
            assertThat(registeredFor(saraName))
                    .containsExactly(jdbc.sql("select id from organisation where name_sv = ?")
                            .param(association)
                            .query(UUID.class)
                            .single());

            endWhileShePressesTheButton(karin, sara);
            assertThat(registeredFor(saraName)).hasSize(1);
            assertThat(acting(sara)).containsText(company.name());
        }
    }

    /** Whoever only looks at the link, as a mail scanner does, does not use it up; and she comes to where she wanted. */
    private Page comeByLink(BrowserContext visitor) {
        var page = visitor.newPage();
        page.navigate(portal + "/portal/organisations/register");
        write(page, karinAddress);
        assertThat(page.locator("h1")).hasText("Titta i din e-post");
        seen(page, "login-sent");
        var path = Letters.link(Letters.to(karinAddress, "Logga in på portalen"), "login/link");
        page.navigate(portal + path);
        both(page, path, "login-link");
        assertThat(page.locator("h1")).hasText("Logga in med länk");
        button(page, "Logga in").click();
        assertThat(page.locator("h1")).hasText("Vad heter du?");
        seen(page, "welcome");
        page.getByLabel("Namn").fill("Karin " + mark);
        button(page, "Fortsätt").click();
        assertThat(page.locator("h1")).hasText("Registrera din organisation");
        page.navigate(portal + "/portal");
        assertThat(page.getByText("väntar på att din organisation eller kontoret släpper in dig"))
                .isVisible();
        return page;
    }

    private void apply(Page page) {
        link(page, "Organisationer").first().click();
        assertThat(page.getByText("Du agerar inte för någon organisation")).isVisible();
        seen(page, "newcomer-organisations");
        link(page, "Registrera din organisation").click();
        button(page, "Skicka till kontoret").click();
        page.locator(".error-summary:visible").waitFor();
        assertThat(page.locator("vaadin-text-field[invalid]")).hasCount(2);
        assertThat(page.getByLabel("Namn på svenska")).isFocused();
        seen(page, "apply-errors");
        page.getByLabel("Namn på svenska").fill(association);
        page.getByLabel("Organisationsnummer").fill(Setting.freshNumber());
        page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText("Sektor"))
                .click();
        option(page, "Branschorganisation").click();
        seen(page, "apply-filled");
        button(page, "Skicka till kontoret").click();
        assertThat(page.locator("h1")).hasText(association);
        assertThat(page.getByText("Anmälan kom in")).isVisible();
        assertThat(Letters.to(karinAddress, "Vi har tagit emot din anmälan")).isNotNull();
    }

    private void askBack(Page page) {
        page.navigate(portal + "/office/applications");
        link(page, association).waitFor();
        seen(page, "office-applications");
        link(page, association).click();
        page.getByLabel("Till den som anmälde").fill("Hur många är ni?");
        seen(page, "office-application");
        button(page, "Fråga den som anmälde").click();
        assertThat(page.getByText("Kontoret frågade")).isVisible();
    }

    private void answer(Page page) {
        var mail = Letters.part(Letters.to(karinAddress, "Kontoret har en fråga"), "text/plain")
                .orElseThrow();
        assertThat(mail).contains("Hur många är ni");
        page.navigate(portal + "/portal");
        assertThat(link(page, "Svara kontoret om " + association)).isVisible();
        seen(page, "newcomer-asked");
        link(page, "Svara kontoret om " + association).click();
        page.getByLabel("Till kontoret").fill("Sjuttio bolag.");
        seen(page, "application-asked");
        button(page, "Svara kontoret").click();
        assertThat(page.getByText("Den som anmälde svarade")).isVisible();
        seen(page, "application-answered");
    }

    private void approve(Page page, String step) {
        page.navigate(portal + "/office/applications");
        link(page, association).click();
        assertThat(page.getByText("Sjuttio bolag.")).isVisible();
        button(page, "Godkänn").click();
        assertThat(page.getByText(step)).isVisible();
        seen(page, "office-application-" + step.length());
    }

    private void administer(Page page) {
        assertThat(Letters.to(karinAddress, association + " är registrerad")).isNotNull();
        page.navigate(portal + "/portal/organisations");
        assertThat(page.locator("li.card").getByText("Administratör")).isVisible();
        seen(page, "my-organisations");
        link(page, "Sköt organisationen").first().click();
        assertThat(page.locator("h1")).hasText(association);
    }

    private void invite(Page page, String address) {
        button(page, "Bjud in en kollega").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Namn").fill("Sara");
        dialog.getByLabel("E-postadress").fill(address);
        seen(page, "invite");
        button(page, "Skicka inbjudan").click();
        assertThat(page.getByText("Inbjudan är på väg.")).isVisible();
    }

    /** She says yes as whom she logs in where she works, and comes back to where she was. */
    private Page join(BrowserContext visitor, Employer company) {
        var path = Letters.link(Letters.to(company.address("sara"), "Inbjudan: agera för en organisation"), "m");
        var page = visitor.newPage();
        page.navigate(portal + path);
        both(page, path, "invitation");
        link(page, "Logga in och tacka ja").click();
        write(page, company.address("sara"));
        logInAtProvider(page, saraName);
        assertThat(page.locator("h1")).hasText("Inbjudan till " + association);
        seen(page, "join");
        button(page, "Tacka ja").click();
        assertThat(page.locator("li.card").getByText(association)).isVisible();
        acting(page).click();
        assertThat(page.getByRole(AriaRole.OPTION)).hasText(new String[] {"Mig själv", company.name(), association});
        page.keyboard().press("Escape");
        return page;
    }

    private void makeSignatory(Page page) {
        page.reload();
        assertThat(page.getByText(saraName)).isVisible();
        button(page, "Ändra: " + saraName).click();
        page.getByLabel("Får underteckna inspel").check();
        seen(page, "member");
        button(page, "Spara").click();
        assertThat(page.locator("vaadin-grid").getByText("Får underteckna inspel"))
                .isVisible();
        seen(page, "organisation");
    }

    private void endWhileShePressesTheButton(Page karin, Page sara) {
        var slug = openConference();
        sara.navigate(portal + "/portal/conferences");
        goTo(sara, slug);
        assertThat(sara.getByLabel("Din organisation")).hasValue(association);
        button(karin, "Ändra: " + saraName).click();
        button(karin, "Avsluta uppdraget").click();
        assertThat(button(karin, "Ändra: " + saraName)).hasCount(0);
        send(sara);
        link(sara, "Organisationer").first().click();
        assertThat(sara.locator("h1")).hasText("Mina organisationer");
        assertThat(acting(sara).locator("vaadin-select-value-button")).hasText("Mig själv");
        acting(sara).click();
        assertThat(option(sara, association)).hasCount(0);
        sara.keyboard().press("Escape");
        seen(sara, "membership-ended");
    }

    /** A browser of its own, each of whose windows is listened to. */
    private BrowserContext visitor() {
        var visitor = browser.calmVisitor();
        visitor.onPage(page -> watches.add(new Watch(page)));
        return visitor;
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

    private static Locator option(Page page, String name) {
        return page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name));
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

    /** For whom somebody's registrations were made; those made for oneself are left out. */
    private List<UUID> registeredFor(String name) {
        return jdbc.sql("select organisation_id from registration where name = ? and organisation_id is not null")
                .param(name)
                .query(UUID.class)
                .list();
    }

    /** Looks at a public page in both languages. */
    private void both(Page page, String path) {
        both(page, path, path.substring(1));
    }

    private void both(Page page, String path, String name) {
        seen(page, name);
        page.navigate(portal + "/en" + path);
        wrong.addAll(Looks.faults(page, name + "-en"));
        page.navigate(portal + path);
        page.setViewportSize(1280, 900);
    }

    private void seen(Page page, String name) {
        wrong.addAll(Looks.faults(page, name));
        page.setViewportSize(1280, 900);
    }
}
