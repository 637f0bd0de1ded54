package se.lifescience.portal.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.story.People;
import se.lifescience.portal.testing.Browser;
import se.lifescience.portal.testing.PortalTest;

/** The ways that matter, gone by the keyboard alone in a real browser, with the focus seen at every step. */
@PortalTest
@ActiveProfiles({"test", "development"})
class KeyboardTests {

    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = "k" + UUID.randomUUID().toString().substring(0, 8);
    private String portal = "";

    @BeforeAll
    static void open() {
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void address() {
        portal = "http://localhost:" + port;
        People.known(jdbc, "Maria " + mark, "maria." + mark + "@example.org", List.of(Roles.MEMBER));
        People.known(jdbc, "Oskar " + mark, "oskar." + mark + "@example.org", List.of(Roles.MEMBER, Roles.OFFICE));
    }

    @Test
    void aMemberRegistersCancelsAndGivesInputAndStaffAnswer() {
        try (var home = browser.visitor();
                var desk = browser.visitor()) {
            var member = People.logIn(home, portal, "Maria " + mark);
            registers(member);
            asksAndStays(member);
            givesInput(member);
            answers(People.logIn(desk, portal, "Oskar " + mark));
        }
    }

    @Test
    void theFirstKeyLeadsPastTheNavigationAndArrivingLeadsToTheHeading() {
        try (var desk = browser.visitor()) {
            var page = People.logIn(desk, portal, "Oskar " + mark);
            page.navigate(portal + "/office/conferences");
            page.waitForFunction("document.activeElement.tagName === 'H1'");
            page.evaluate("document.body.tabIndex = -1; document.body.focus()");
            var keys = new Keys(page).press("Tab");
            assertThat(keys.here()).isEqualTo("button:Hoppa till innehållet");
            assertThat(keys.isSeen()).isTrue();
            keys.press("Enter");
            page.waitForFunction("document.activeElement.closest('main') !== null");
            keys.press("Shift+Tab").to("Kontakter").press("Enter");
            page.waitForURL("**/office/contacts");
            page.waitForFunction("document.activeElement.tagName === 'H1'");
            assertThat(keys.here()).isEqualTo("h1:Kontakter");
        }
    }

    /** What the calendar makes no day of is empty to the form, and would be saved as no day at all. */
    @Test
    void aDayThatCannotBeReadIsNotThrownAway() {
        try (var desk = browser.visitor()) {
            var page = People.logIn(desk, portal, "Oskar " + mark);
            page.navigate(portal + "/office/officials");
            page.waitForFunction("document.activeElement.tagName === 'H1'");
            new Keys(page).to("Nytt uppdrag").press("Enter");
            page.waitForFunction("document.activeElement.closest('vaadin-dialog') !== null");
            new Keys(page)
                    .to("Namn")
                    .type("Nils " + mark)
                    .to("Till och med")
                    .type("igår")
                    .press("Tab");
            page.getByText("Spara uppdrag").click();
            var field = page.locator("vaadin-date-picker[invalid]").last();
            assertThat(field).containsText("Skriv en dag");
            assertThat(field.locator("input")).hasValue("igår");
        }
    }

    private static void registers(Page page) {
        new Keys(page).to("Konferenser").press("Enter");
        assertThat(page.locator("h1")).hasText("Konferenser");
        new Keys(page).to("Anmäl dig").press("Enter");
        assertThat(page.locator("h1")).hasText("Exempelkonferensen: data som gör nytta");
        new Keys(page)
                .to("Din organisation")
                .type("Exempelsjukhuset")
                .to("Anmäl mig")
                .press("Enter");
        assertThat(page.getByText("Du har en plats.")).isVisible();
    }

    /** A dialog keeps the focus until it is closed, and gives it back to the button that opened it. */
    private void asksAndStays(Page page) {
        page.navigate(portal + "/portal/registrations");
        page.waitForFunction("document.activeElement.tagName === 'H1'");
        var keys = new Keys(page).to("Avboka").press("Enter");
        page.waitForFunction("document.activeElement.closest('vaadin-dialog') !== null");
        var seen = new ArrayList<String>();
        for (var i = 0; i < 6; i++) {
            keys.press("Tab");
            seen.add(keys.here());
        }
        assertThat(seen).allSatisfy(each -> assertThat(each).containsAnyOf("Nej", "Behåll", "Ja, avboka", "dialog"));
        assertThat(seen.toString()).contains("Ja, avboka");
        keys.press("Escape");
        page.waitForFunction("document.querySelector('vaadin-dialog[opened]') === null");
        page.waitForFunction("document.activeElement.tagName === 'VAADIN-BUTTON'");
        assertThat(keys.here()).contains("Avboka");
    }

    private void givesInput(Page page) {
        new Keys(page).to("Mina inspel").press("Enter");
        assertThat(page.locator("h1")).hasText("Mina inspel");
        new Keys(page).to("Skriv ett inspel").press("Enter");
        assertThat(page.locator("h1")).hasText("Skriv ett inspel");
        new Keys(page).to("Målsättning").type("2.2");
        page.locator("vaadin-combo-box-item:has-text('2.2')").first().waitFor();
        new Keys(page)
                .press("ArrowDown")
                .press("Enter")
                .to("Rubrik")
                .type("Data " + mark)
                .to("Ditt inspel")
                .type("Vi behöver en väg in.")
                .to("Fortsätt till granskning")
                .press("Enter");
        assertThat(page.locator("h1")).hasText("Läs igenom innan du skickar");
        new Keys(page).to("Skicka inspelet").press("Enter");
        assertThat(page.getByText("mottaget med diarienummer")).isVisible();
    }

    private void answers(Page page) {
        new Keys(page).to("Kontoret").press("Enter");
        assertThat(page.locator("h1")).hasText("Arbetslista");
        new Keys(page).to("Inkomna inspel").press("Enter");
        assertThat(page.locator("h1")).hasText("Inkomna inspel");
        new Keys(page).to("Sök").type(mark).press("Enter");
        assertThat(page.locator("vaadin-grid a:visible")).hasCount(1);
        page.waitForFunction("document.querySelector('vaadin-grid[loading]') === null");
        intoTheGrid(page);
        assertThat(page.locator("h1")).hasText("Data " + mark);
        new Keys(page)
                .to("Svar till avsändaren")
                .type("Tack.")
                .to("Skicka svaret")
                .press("Enter");
        assertThat(page.getByText("Svaret är skickat.")).isVisible();
    }

    /** A grid is one stop for Tab; the arrows move within it, Enter goes into the cell, and the link is pressed there. */
    private static void intoTheGrid(Page page) {
        var keys = new Keys(page);
        for (var i = 0; i < 20 && !keys.here().startsWith("t"); i++) {
            keys.press("Tab");
        }
        while (!keys.here().startsWith("td")) {
            keys.press("Tab");
        }
        assertThat(keys.isSeen()).as("focus can be seen in the grid").isTrue();
        keys.press("Enter");
        assertThat(keys.here()).startsWith("a:");
        assertThat(keys.isSeen()).as("focus can be seen on the link").isTrue();
        keys.press("Enter");
    }
}
