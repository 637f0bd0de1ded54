package se.lifescience.portal.participation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.lifescience.portal.participation.OccasionAdministration;
import se.lifescience.portal.participation.OccasionData;
import se.lifescience.portal.participation.OccasionId;
import se.lifescience.portal.participation.OccasionService;
import se.lifescience.portal.participation.OccasionState;
import se.lifescience.portal.participation.RegistrationState;
import se.lifescience.portal.participation.Setting;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.Statements;

/** Whatever has a page is signed up for below it: here a kind of occasion that only the tests have. */
@PortalTest
class OtherOccasionPagesTests {

    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");

    @Autowired
    private Setting setting;

    @Autowired
    private OccasionService occasions;

    @Autowired
    private OccasionAdministration administration;

    @Autowired
    private WebApplicationContext context;

    private final String slug = "prov-" + UUID.randomUUID();
    private final String path = TestOccasionPages.LIST + "/" + slug;
    private MockMvc browser;

    @BeforeEach
    void open() {
        browser = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void theFormIsInTheWordsOfItsKindAndLeadsToTheReceipt() throws Exception {
        var occasion = setting.open(data());

        var page = browser.perform(get(path + "/register"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("En torsdag")))
                .andExpect(content().string(containsString("I provrummet")))
                .andExpect(content().string(containsString("Vi använder uppgifterna för provet.")))
                .andExpect(content().string(containsString("action=\"" + path + "/register\"")))
                .andExpect(content().string(containsString("Alla prov")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var ticket = TICKET.matcher(page);
        assertThat(ticket.find()).isTrue();
        browser.perform(post(path + "/register")
                        .param("ticket", ticket.group(1))
                        .param("name", "Kim Ek")
                        .param("email", Setting.address()))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("location", startsWith("/r/")));

        assertThat(setting.count(occasion, RegistrationState.PENDING_VERIFICATION))
                .isEqualTo(1);
    }

    @Test
    void whatIsWrongIsSaidOnTheSamePage() throws Exception {
        setting.open(data());
        var page = browser.perform(get(path + "/register"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var ticket = TICKET.matcher(page);
        assertThat(ticket.find()).isTrue();
        browser.perform(post(path + "/register")
                        .param("ticket", ticket.group(1))
                        .param("name", " ")
                        .param("email", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Skriv ditt namn.")))
                .andExpect(content().string(containsString("Skriv din e-postadress.")));
    }

    @Test
    void aTicketForOneOccasionIsNoneForAnother() throws Exception {
        setting.open(data());
        var other = setting.open(Setting.data(1));
        var page = browser.perform(get(occasions.find(other).orElseThrow().path() + "/register"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var ticket = TICKET.matcher(page);
        assertThat(ticket.find()).isTrue();
        browser.perform(post(path + "/register")
                        .param("ticket", ticket.group(1))
                        .param("name", "Kim Ek")
                        .param("email", Setting.address()))
                .andExpect(status().isForbidden());
    }

    @Test
    void whatIsClosedSaysSoAndADraftIsNotFound() throws Exception {
        OccasionId draft;
        try (var staff = setting.office()) {
            draft = administration.create(data());
        }
        browser.perform(get(path + "/register")).andExpect(status().isNotFound());
        browser.perform(get(path + "/calendar.ics")).andExpect(status().isNotFound());
        try (var staff = setting.office()) {
            administration.move(draft, OccasionState.OPEN);
            administration.move(draft, OccasionState.CLOSED);
        }
        browser.perform(get(path + "/register"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Provet står som CLOSED")))
                .andExpect(content().string(containsString("href=\"" + TestOccasionPages.LIST + "\"")))
                .andExpect(content().string(containsString("Se alla prov")))
                .andExpect(content().string(not(containsString("<form"))));
    }

    @Test
    void theCalendarEntryLiesBelowThePage() throws Exception {
        setting.open(data());
        browser.perform(get(path + "/calendar.ics"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString(slug + ".ics")))
                .andExpect(content().string(startsWith("BEGIN:VCALENDAR")));
    }

    @Test
    void theFormCostsOneStatement() throws Exception {
        setting.open(data());
        assertThat(Statements.during(() -> browser.perform(get(path + "/register"))))
                .isEqualTo(1);
    }

    private OccasionData data() {
        var like = Setting.data(3);
        return new OccasionData(
                TestOccasionPages.KIND, path, like.title(), like.schedule(), like.venue(), like.capacity());
    }
}
