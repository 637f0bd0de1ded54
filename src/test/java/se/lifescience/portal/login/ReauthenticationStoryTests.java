package se.lifescience.portal.login;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.story.People;
import se.lifescience.portal.testing.Browser;
import se.lifescience.portal.testing.PortalTest;

/** Somebody whose login has grown old while they worked: asked to log in again, and back where they were. */
@PortalTest
class ReauthenticationStoryTests {

    private static final String ASKED = "Logga in igen för att gå vidare";
    private static final String AGAIN = "Logga in igen";

    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    private final String ada = "Ada " + UUID.randomUUID().toString().substring(0, 8);
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
        People.known(jdbc, ada, "ada@example.org", List.of(Roles.MEMBER, Roles.OFFICE, Roles.ADMIN));
    }

    @Test
    void aRoleIsGivenAfterLoggingInAgain() {
        var pelle = "Pelle " + UUID.randomUUID().toString().substring(0, 8);
        People.known(jdbc, pelle, "pelle@example.org", List.of(Roles.MEMBER));
        try (var visitor = browser.visitor()) {
            var page = People.logIn(visitor, portal, ada);
            page.navigate(portal + "/office/people");
            growOld();

            makeStaff(page, pelle);
            assertThat(page.getByText(ASKED)).isVisible();
            assertThat(roles(pelle)).containsExactly(Roles.MEMBER);
            button(page, AGAIN).click();
            logInAs(page, ada);
            page.waitForURL(portal + "/office/people");

            makeStaff(page, pelle);
            assertThat(page.getByText("sparad")).isVisible();
            assertThat(roles(pelle)).containsExactlyInAnyOrder(Roles.MEMBER, Roles.OFFICE);
        }
    }

    @Test
    void aListIsTakenOutAfterLoggingInAgain() {
        try (var visitor = browser.visitor()) {
            var page = People.logIn(visitor, portal, ada);
            page.navigate(portal + "/office/contacts?q=finns-inte");
            growOld();
            page.getByText("Hämta som CSV").click();
            assertThat(page.locator("h1")).hasText(ASKED);
            button(page, AGAIN).click();
            logInAs(page, ada);
            page.waitForURL(portal + "/office/contacts?q=finns-inte");

            var file =
                    page.waitForDownload(() -> page.getByText("Hämta som CSV").click());
            assertThat(file.suggestedFilename()).endsWith(".csv");
        }
    }

    @Test
    void theArchiveIsOneFileForItsOwnerOnly() throws IOException {
        try (var visitor = browser.visitor()) {
            var page = People.logIn(visitor, portal, ada);
            page.navigate(portal + "/portal/me/data");
            var link = page.locator("main a[href*='dynamic']").getAttribute("href");
            var address = link.startsWith("http") ? link : portal + "/" + link.replaceFirst("^\\.?/", "");

            var answer = page.request().get(address);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers())
                    .containsEntry("content-type", "application/zip")
                    .hasEntrySatisfying(
                            "content-disposition",
                            value -> assertThat(value).startsWith("attachment;").contains("mina-uppgifter.zip"))
                    .hasEntrySatisfying(
                            "cache-control", value -> assertThat(value).contains("no-store"))
                    .containsEntry("x-content-type-options", "nosniff");
            var files = unzipped(answer.body());
            assertThat(files).containsOnlyKeys("data.json", "data.html");
            assertThat(files.get("data.html")).contains(ada).contains("lang=\"sv\"");

            for (int i = 1; i < 5; i++) {
                assertThat(page.request().get(address).status()).isEqualTo(200);
            }
            page.navigate(address);
            assertThat(page.locator("h1")).hasText("Du har laddat ner dina uppgifter flera gånger");
            assertThat(page.locator("html")).hasAttribute("lang", "sv");
            growOld();
            page.getByText("Hämta mina uppgifter").click();
            assertThat(page.locator("h1")).hasText(ASKED);
            try (var stranger = browser.visitor()) {
                assertThat(stranger.request().get(address).headers().get("content-type"))
                        .doesNotContain("zip");
            }
        }
    }

    private void makeStaff(Page page, String name) {
        page.getByLabel("Sök på namn eller titel").fill(name);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ändra " + name))
                .click();
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("kontoret"))
                .check();
        button(page, "Spara roller").click();
    }

    private static void logInAs(Page page, String name) {
        page.getByLabel("Log in as").fill(name);
        button(page, "Log in").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void growOld() {
        jdbc.sql("update login_session set proved_at = now() - interval '16 minutes',"
                        + " began_at = began_at - interval '16 minutes' where subject = ?")
                .param(ada)
                .update();
        events.publishEvent(new LoginSessionService.Changed());
    }

    private List<String> roles(String name) {
        return jdbc.sql("select role from person_role r join person p on p.id = r.person_id where p.name = ?")
                .param(name)
                .query(String.class)
                .list();
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        var files = new HashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
