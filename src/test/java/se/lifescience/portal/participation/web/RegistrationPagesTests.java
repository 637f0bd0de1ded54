package se.lifescience.portal.participation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.web.server.ResponseStatusException;
import se.lifescience.portal.conferences.ConferenceDirectory;
import se.lifescience.portal.conferences.ConferenceId;
import se.lifescience.portal.conferences.ConferenceService;
import se.lifescience.portal.conferences.Conferences;
import se.lifescience.portal.conferences.web.Visitor;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.pages.FormTicketService;
import se.lifescience.portal.pages.Limits;
import se.lifescience.portal.pages.PageContext;
import se.lifescience.portal.participation.OccasionService;
import se.lifescience.portal.participation.OccasionState;
import se.lifescience.portal.participation.RegistrationService;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;

@PortalTest
class RegistrationPagesTests {

    @Autowired
    private ConferenceService conferences;

    @Autowired
    private ConferenceDirectory directory;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private OccasionService occasions;

    @Autowired
    private FormTicketService tickets;

    @Autowired
    private JdbcClient jdbc;

    private final String slug = Conferences.newSlug();
    private final String path = "/conferences/" + slug + "/register";
    private final String email = slug + "@example.org";
    private final Visitor visitor;
    private SignedInAs staff;

    RegistrationPagesTests(@LocalServerPort int port) {
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
    void aGuestRegistersAndComesToTheReceipt() throws Exception {
        Conferences.open(conferences, slug, 10);

        var answer = visitor.post(path, form(visitor.ticket(path), "Kim \"Kimmen\" O'Ek", email));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location").orElse("")).startsWith("/r/");
        assertThat(jdbc.sql("select name from registration where email = ?")
                        .param(email)
                        .query(String.class)
                        .single())
                .isEqualTo("Kim \"Kimmen\" O'Ek");
    }

    @Test
    void inEnglishTheReceiptIsEnglishToo() throws Exception {
        Conferences.open(conferences, slug, 10);

        var answer = visitor.post("/en" + path, form(visitor.ticket("/en" + path), "Kim Ek", email));

        assertThat(answer.headers().firstValue("location").orElse("")).startsWith("/en/r/");
    }

    @Test
    void aFormSentTwiceIsOneRegistration() throws Exception {
        Conferences.open(conferences, slug, 10);
        var form = form(visitor.ticket(path), "Kim Ek", email);

        assertThat(visitor.post(path, form).statusCode()).isEqualTo(303);
        assertThat(visitor.post(path, form).statusCode()).isEqualTo(303);

        assertThat(registered()).isEqualTo(1);
    }

    @Test
    void everythingWrongIsToldAtOnceAndWhatWasTypedIsKept() throws Exception {
        Conferences.open(conferences, slug, 10);

        var answer = visitor.post(
                path,
                Map.of("ticket", visitor.ticket(path), "name", "", "email", "kim@", "organisation", "Bolaget \"<b>\""));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Skriv ditt namn.", "Skriv en e-postadress, till exempel", "href=\"#name\"", "href=\"#email\"")
                .contains("value=\"kim@\"", "value=\"Bolaget &quot;&lt;b&gt;&quot;\"", "name=\"ticket\"");
        assertThat(registered()).isZero();
    }

    @Test
    void tenThousandLettersAreTooMany() throws Exception {
        Conferences.open(conferences, slug, 10);

        var answer = visitor.post(path, form(visitor.ticket(path), "x".repeat(10_000), email));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Skriv högst 80 tecken.");
    }

    @Test
    void aNameIsOneLineAndLeadsNowhere() throws Exception {
        Conferences.open(conferences, slug, 10);

        var lines = visitor.post(path, form(visitor.ticket(path), "Kim\r\nBcc: nobody", email));
        var address = visitor.post(path, form(visitor.ticket(path), "Kim, open evil.example/a", email));

        assertThat(lines.statusCode()).isEqualTo(422);
        assertThat(lines.body()).contains("Skriv namnet på en rad, utan tecken som inte syns.", "href=\"#name\"");
        assertThat(address.statusCode()).isEqualTo(422);
        assertThat(address.body()).contains("Skriv bara namnet, utan webbadress eller e-postadress.");
        assertThat(registered()).isZero();
    }

    @Test
    void registrationThatClosedMeanwhileSaysSoCalmly() throws Exception {
        var id = Conferences.open(conferences, slug, 10);
        var form = form(visitor.ticket(path), "Kim Ek", email);
        conferences.move(id, OccasionState.CLOSED);

        var answer = visitor.post(path, form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Anmälan har stängt.").doesNotContain("<form");
        assertThat(registered()).isZero();
    }

    @Test
    void whoeverComesWhenItIsFullIsToldOfTheWaitingListBeforeSending() throws Exception {
        var id = Conferences.open(conferences, slug, 1);
        assertThat(visitor.get(path).body()).doesNotContain("väntelistan");
        fill(id);

        assertThat(visitor.get(path).body()).contains("Du kommer att stå på väntelistan");
        assertThat(visitor.get("/conferences/" + slug).body()).contains("Ställ dig på väntelistan");
    }

    @Test
    void aForgedOrMissingTicketIsRefused() throws Exception {
        Conferences.open(conferences, slug, 10);

        assertThat(visitor.post(path, form("forged.ticket", "Kim Ek", email)).statusCode())
                .isEqualTo(403);
        assertThat(visitor.post(path, Map.of("name", "Kim Ek", "email", email)).statusCode())
                .isEqualTo(403);
        assertThat(visitor.post(path, form(tickets.issue("register:another"), "Kim Ek", email))
                        .statusCode())
                .isEqualTo(403);
        assertThat(registered()).isZero();
    }

    @Test
    void oneNetworkAddressSendsOnlySoManyForms() {
        var pages = new RegistrationPages(
                List.of(),
                occasions,
                registrations,
                tickets,
                new Limits(),
                new RegistrationLimit(2, Duration.ofMinutes(10)),
                Clock.systemUTC());

        assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(() -> send(pages, "198.51.100.7"));
        assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(() -> send(pages, "198.51.100.7"));
        assertThatExceptionOfType(Limits.TooMany.class).isThrownBy(() -> send(pages, "198.51.100.7"));
        assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(() -> send(pages, "198.51.100.8"));
    }

    private void send(RegistrationPages pages, String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        var form = new RegistrationForm();
        pages.register(
                "forged",
                new PageContext(Language.SV, path, "", ""),
                form,
                new BeanPropertyBindingResult(form, "form"),
                new ExtendedModelMap(),
                request);
    }

    private void fill(ConferenceId id) {
        try (var member = SignedInAs.newPerson(jdbc, "Maria Berg", Roles.MEMBER)) {
            member.again();
            registrations.registerMyself(
                    directory.published(slug).orElseThrow().occasion().id(), "");
        }
        staff.again();
        assertThat(conferences.get(id).occasion().full()).isTrue();
    }

    private int registered() {
        return jdbc.sql("select count(*) from registration where email = ?")
                .param(email)
                .query(Integer.class)
                .single();
    }

    private static Map<String, String> form(String ticket, String name, String email) {
        return Map.of("ticket", ticket, "name", name, "email", email, "organisation", "");
    }
}
