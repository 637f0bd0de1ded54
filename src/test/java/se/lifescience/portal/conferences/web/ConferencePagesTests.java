package se.lifescience.portal.conferences.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static se.lifescience.portal.conferences.Conferences.END;
import static se.lifescience.portal.conferences.Conferences.START;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.lifescience.portal.conferences.CoHost;
import se.lifescience.portal.conferences.ConferenceFacts;
import se.lifescience.portal.conferences.ConferenceService;
import se.lifescience.portal.conferences.ConferenceTexts;
import se.lifescience.portal.conferences.Conferences;
import se.lifescience.portal.conferences.ProgrammeItem;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.Slug;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.participation.OccasionState;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;
import se.lifescience.portal.testing.Statements;

@PortalTest
class ConferencePagesTests {

    @Autowired
    private ConferenceService conferences;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WebApplicationContext context;

    private final String slug = Conferences.newSlug();
    private final Visitor visitor;
    private SignedInAs staff;

    ConferencePagesTests(@LocalServerPort int port) {
        this.visitor = new Visitor(port);
    }

    @BeforeEach
    void logIn() {
        staff = SignedInAs.newPerson(jdbc, "Oskar Lind", Roles.OFFICE);
    }

    @AfterEach
    void logOut() {
        staff.close();
    }

    @Test
    void thePageSaysWhenWhereAndHowItStandsInBothLanguages() throws Exception {
        Conferences.open(conferences, slug, 10);

        var swedish = visitor.get("/conferences/" + slug).body();
        var english = visitor.get("/en/conferences/" + slug).body();

        assertThat(swedish)
                .contains("Tisdag 17 januari 2040 kl. 12:00–16:00 (centraleuropeisk tid)")
                .contains("Digitalt", "Anmälan är öppen.", "Anmäl dig", "<strong>Mer</strong>");
        assertThat(english)
                .contains("Tuesday 17 January 2040, 12:00–16:00")
                .contains("Online", "Registration is open.", "The day " + slug);
    }

    @Test
    void aDraftIsNotFoundAndNotListed() throws Exception {
        conferences.create(Conferences.facts(slug, 10));

        assertThat(visitor.get("/conferences/" + slug).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/conferences/" + slug + "/register").statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/conferences/" + slug + "/calendar.ics").statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/conferences").body()).doesNotContain(slug);
    }

    @Test
    void aPastConferenceIsListedAsPastAndShowsItsRecording() throws Exception {
        var past = Instant.parse("2022-01-17T11:00:00Z");
        var id = Conferences.draft(conferences, Conferences.facts(slug, past, past.plusSeconds(3600), 10));
        conferences.move(id, OccasionState.OPEN);
        conferences.move(id, OccasionState.HELD);
        conferences.editRecording(id, conferences.get(id).version(), "https://video.example.org/1");

        var list = visitor.get("/conferences").body();
        var page = visitor.get("/conferences/" + slug).body();

        assertThat(list.indexOf("id=\"past\"")).isPositive().isLessThan(list.indexOf(slug));
        assertThat(page)
                .contains("https://video.example.org/1", "Konferensen har hållits.")
                .doesNotContain("/register", "calendar.ics");
    }

    @Test
    void aCancelledConferenceSaysSoAndTakesNobody() throws Exception {
        var id = Conferences.open(conferences, slug, 10);
        conferences.move(id, OccasionState.CANCELLED);

        assertThat(visitor.get("/conferences/" + slug).body())
                .contains("Konferensen är inställd.")
                .doesNotContain("/register");
        var form = visitor.get("/conferences/" + slug + "/register");
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("Konferensen är inställd.").doesNotContain("<form");
    }

    @Test
    void whatPeopleWroteIsTextAndNeverMarkup() throws Exception {
        var attack = "<script>alert('x')</script> & \"så\"";
        var facts = Conferences.facts(slug, 10);
        var id = Conferences.draft(
                conferences,
                new ConferenceFacts(
                        new Slug(slug),
                        new LocalizedText(attack, attack),
                        facts.startsAt(),
                        facts.endsAt(),
                        false,
                        new LocalizedText(attack, attack),
                        null,
                        10));
        conferences.addSession(
                id,
                new ProgrammeItem.Data(
                        START,
                        END,
                        new LocalizedText(attack, attack),
                        new LocalizedText(attack, attack),
                        List.of(attack)));
        var version = conferences.editTexts(
                id,
                conferences.get(id).version(),
                new ConferenceTexts(new LocalizedText(attack, attack), new LocalizedText(attack, attack)));
        conferences.connect(id, version, List.of(new CoHost(attack, "")), List.of());
        conferences.move(id, OccasionState.OPEN);

        for (var path : List.of("/conferences", "/conferences/" + slug, "/conferences/" + slug + "/register")) {
            assertThat(visitor.get(path).body())
                    .contains("&lt;script&gt;alert(")
                    .doesNotContain("<script");
        }
    }

    @Test
    void theCalendarEntryIsAFileForTheReadersCalendar() throws Exception {
        Conferences.open(conferences, slug, 10);

        var entry = visitor.get("/conferences/" + slug + "/calendar.ics");

        assertThat(entry.headers().firstValue("content-type").orElse("")).startsWith("text/calendar");
        assertThat(entry.headers().firstValue("content-disposition").orElse("")).contains(slug + ".ics");
        assertThat(entry.body()).startsWith("BEGIN:VCALENDAR").contains("METHOD:PUBLISH");
    }

    @Test
    void thePagesLeaveNoCookie() throws Exception {
        assertThat(visitor.get("/conferences").headers().map()).doesNotContainKey("set-cookie");
    }

    /** A fixed number of statements, however many conferences, hosts and sessions there are. */
    @Test
    void thePagesHaveABudgetOfStatements() throws Exception {
        var browser = MockMvcBuilders.webAppContextSetup(context).build();
        filled(slug, 1);
        var small = Statements.during(() -> browser.perform(get("/conferences")));
        var page = Statements.during(() -> browser.perform(get("/conferences/" + slug)));

        var other = Conferences.newSlug();
        filled(other, 6);
        filled(Conferences.newSlug(), 3);

        assertThat(Statements.during(() -> browser.perform(get("/conferences"))))
                .isEqualTo(small)
                .isPositive()
                .isLessThanOrEqualTo(3);
        assertThat(Statements.during(() -> browser.perform(get("/conferences/" + other))))
                .isEqualTo(page)
                .isLessThanOrEqualTo(6);
    }

    private void filled(String slug, int size) {
        var id = Conferences.open(conferences, slug, 10);
        var hosts = new ArrayList<CoHost>();
        for (var i = 0; i < size; i++) {
            hosts.add(new CoHost("Region " + i, ""));
            conferences.addSession(
                    id,
                    new ProgrammeItem.Data(
                            START.plus(Duration.ofMinutes(i)),
                            END,
                            new LocalizedText("Punkt", "Item"),
                            new LocalizedText("", ""),
                            List.of("Kim Ek")));
        }
        conferences.connect(id, conferences.get(id).version(), hosts, List.of());
    }
}
