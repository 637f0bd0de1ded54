package se.lifescience.portal.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.lifescience.portal.story.People.button;
import static se.lifescience.portal.story.People.link;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.conferences.ConferenceService;
import se.lifescience.portal.conferences.Conferences;
import se.lifescience.portal.input.InputFixture;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.strategy.StrategyImport;
import se.lifescience.portal.strategy.StrategyService;
import se.lifescience.portal.testing.Browser;
import se.lifescience.portal.testing.PortalTest;

/** Plays the whole way in a browser, over real HTTP, SMTP and OpenID Connect, on a real database. */
@PortalTest
class StoryTests {

    private static final int CONTACTS = 200;
    private static final String TEXT = "Vi behöver **en** väg in till data för forskning.";

    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ConferenceService conferences;

    @Autowired
    private StrategyService strategy;

    @Autowired
    private StrategyImport strategyImport;

    private final String mark = "s" + UUID.randomUUID().toString().substring(0, 8);
    private final String slug = Conferences.newSlug();
    private final String office = "Oskar " + mark;
    private final String member = "Maria " + mark;
    private final String memberAddress = "maria." + mark + "@example.org";
    private final String guestAddress = "gustav." + mark + "@example.org";
    private final String invited = "kontakt7." + mark + "@example.org";

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
    void setTheScene() {
        portal = "http://localhost:" + port;
        var fixture = new InputFixture(jdbc);
        fixture.strategy(strategy, strategyImport);
        try (var staff = fixture.office()) {
            Conferences.open(conferences, slug, 300);
        }
        People.known(jdbc, office, "oskar." + mark + "@example.org", List.of(Roles.MEMBER, Roles.OFFICE));
        People.known(jdbc, member, memberAddress, List.of(Roles.MEMBER));
    }

    @Test
    void fromAnInvitationToASeatToInputAndBack() throws IOException {
        try (var desk = browser.visitor();
                var invitee = browser.visitor();
                var guest = browser.visitor();
                var home = browser.visitor()) {
            var staff = People.logIn(desk, portal, office);
            staffImportContacts(staff);
            staffInvite(staff);
            inviteeAccepts(invitee.newPage());
            guestRegisters(guest.newPage());
            var input = memberRegistersAndGivesInput(People.logIn(home, portal, member));
            staffAnswer(staff, input);
            staffExport(staff);
            memberReadsTheAnswer(home.pages().getFirst(), input);
        }
    }

    private void staffImportContacts(Page page) {
        var file = new StringBuilder("Namn;E-post;Organisation;Sektor;Språk;Taggar\n");
        for (int i = 0; i < CONTACTS; i++) {
            file.append("Kontakt %d %s;kontakt%d.%s@example.org;\"Bolaget, %s\";näringsliv;sv;%s\n"
                    .formatted(i, mark, i, mark, mark, mark));
        }
        page.navigate(portal + "/office/contacts/import");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "kontakter.csv", "text/csv", file.toString().getBytes(StandardCharsets.UTF_8)));
        button(page, "Läs in 200 kontakter").click();
        assertThat(page.getByText("200 nya")).isVisible();
    }

    private void staffInvite(Page page) {
        page.navigate(portal + "/office/invitations");
        button(page, "Ny omgång").click();
        page.getByText(Pattern.compile("^Dagen " + slug)).click();
        button(page, "Spara valet").click();
        page.getByLabel("Sök").fill(mark);
        button(page, "Lägg till alla 200").click();
        assertThat(page.getByText("Valda mottagare: 200")).isVisible();
        link(page, "Texten").click();
        page.getByLabel("Ämne på svenska").fill("Välkommen " + mark);
        page.getByLabel("Ämne på engelska").fill("Welcome " + mark);
        page.getByLabel("Text på svenska").fill("Hej {namn}!\n\nKom till dagen.");
        page.getByLabel("Text på engelska").fill("Hello {name}!\n\nDo come.");
        button(page, "Spara texten").click();
        assertThat(page.getByText("Mottagare 1 av 200")).isVisible();
        button(page, "Skicka inbjudningarna").click();
        button(page, "Skicka till 200 personer").click();
        assertThat(page.getByText("200 inbjudningar är på väg.")).isVisible();
    }

    private void inviteeAccepts(Page page) {
        var mail = Letters.to(invited, "Välkommen " + mark);
        assertThat(Letters.part(mail, "text/plain").orElseThrow()).contains("Hej Kontakt 7 " + mark + "!");
        page.navigate(portal + Letters.link(mail, "i"));
        page.getByLabel("Ja, jag kommer").check();
        button(page, "Skicka mitt svar").click();
        assertThat(page.getByText("Tack för ditt ja. Du har en plats.")).isVisible();
        var confirmation = Letters.to(invited, "Du har en plats");
        assertThat(Letters.part(confirmation, "text/calendar").orElseThrow())
                .contains("METHOD:REQUEST")
                .contains("BEGIN:VEVENT");
    }

    private void guestRegisters(Page page) {
        page.navigate(portal + "/conferences/" + slug);
        link(page, "Anmäl dig").first().click();
        button(page, "Anmäl mig").click();
        assertThat(page.locator(".error-summary")).isVisible();
        page.getByLabel("Namn").fill("Gustav \"Gurra\" O'Hara");
        page.getByLabel("E-postadress").fill(guestAddress);
        page.getByLabel("Organisation").fill("=cmd|'/c calc'!A0");
        button(page, "Anmäl mig").click();
        assertThat(page.locator("h1")).hasText("Titta i din inkorg");
        page.navigate(portal + Letters.link(Letters.to(guestAddress, "Bekräfta din anmälan"), "r"));
        button(page, "Bekräfta min anmälan").click();
        assertThat(page.locator("h1")).hasText("Du har en plats");
    }

    private String memberRegistersAndGivesInput(Page page) {
        page.navigate(portal + "/portal/conferences");
        page.locator("article, li, .card")
                .filter(new Locator.FilterOptions().setHasText(slug))
                .last()
                .getByText("Anmäl dig")
                .click();
        button(page, "Anmäl mig").click();
        assertThat(page.getByText("Du har en plats.")).isVisible();

        page.navigate(portal + "/portal/inputs/new?edition=2019&goal=2.2");
        page.getByLabel("Rubrik").fill("Öppna hälsodata " + mark);
        page.getByLabel("Ditt inspel").fill(TEXT);
        button(page, "Fortsätt till granskning").click();
        button(page, "Skicka inspelet").click();
        var thanks = page.getByText(Pattern.compile("mottaget med diarienummer \\d+/\\d+"));
        assertThat(thanks).isVisible();
        var matcher = Pattern.compile("\\d{4}/\\d+").matcher(thanks.textContent());
        assertThat(matcher.find()).isTrue();
        assertThat(Letters.to(memberAddress, "Du har en plats")).isNotNull();
        return matcher.group();
    }

    private void staffAnswer(Page page, String number) {
        page.navigate(portal + "/office/inputs?q=" + mark);
        link(page, number).click();
        assertThat(page.getByText(TEXT.replace("*", "")).first()).isVisible();
        page.getByLabel("Svar till avsändaren").fill("Tack. Det tar vi med oss.");
        button(page, "Skicka svaret").click();
        assertThat(page.getByText("Svaret är skickat.")).isVisible();
    }

    private void staffExport(Page page) throws IOException {
        page.navigate(portal + "/office/conferences");
        link(page, "Dagen " + slug).click();
        page.navigate(portal + "/office/occasions/" + occasion() + "/registrations");
        assertThat(page.getByText(guestAddress)).isVisible();
        assertThat(page.getByText(memberAddress)).isVisible();
        var download =
                page.waitForDownload(() -> page.getByText("Ladda ner som CSV").click());
        var table = Files.readString(download.path());
        assertThat(table)
                .contains(invited, guestAddress, memberAddress)
                .contains("'=cmd|'/c calc'!A0")
                .contains("\"Gustav \"\"Gurra\"\" O'Hara\"");
    }

    private void memberReadsTheAnswer(Page page, String number) {
        assertThat(Letters.part(Letters.to(memberAddress, number), "text/plain").orElseThrow())
                .isNotBlank();
        page.navigate(portal + "/portal/inputs");
        page.getByText("Läs svaret").click();
        assertThat(page.getByText("Tack. Det tar vi med oss.")).isVisible();
    }

    private UUID occasion() {
        return jdbc.sql("select occasion_id from conference where slug = ?")
                .param(slug)
                .query(UUID.class)
                .single();
    }
}
