package se.lifescience.portal.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.invitations.InvitationTarget;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.testing.PortalTest;

@PortalTest
class OccasionServiceTests {

    @Autowired
    private Setting setting;

    @Autowired
    private OccasionService occasions;

    @Autowired
    private OccasionAdministration administration;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private RegistrationWords words;

    @Autowired
    private InvitationTarget target;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aNewTimeRaisesTheSequenceKeepsTheUidAndTellsThoseWithAPlace() throws Exception {
        var occasion = setting.open(1);
        decided(occasion);
        decided(occasion);
        var before = event(occasions.publicCalendar(occasion, Language.SV));
        try (var staff = setting.office()) {
            var data = Setting.data(1);
            for (var i = 1; i <= 3; i++) {
                administration.edit(occasion, version(occasion), moved(data, Duration.ofHours(i), data.title()));
            }
            administration.edit(
                    occasion,
                    version(occasion),
                    moved(data, Duration.ofHours(3), LocalizedText.of("Ny rubrik", "New title")));
        }
        var after = event(occasions.publicCalendar(occasion, Language.SV));
        assertThat(value(after, "UID")).isEqualTo(value(before, "UID"));
        assertThat(value(before, "SEQUENCE")).isEqualTo("0");
        assertThat(value(after, "SEQUENCE")).isEqualTo("3");
        assertThat(value(after, "SUMMARY")).isEqualTo("Ny rubrik");
        assertThat(setting.mails("changed", occasion)).isEqualTo(3);
        assertThat(calendars(occasion, "REQUEST"))
                .allSatisfy(ics -> assertThat(ics)
                        .contains("METHOD:REQUEST", "ATTENDEE;", "TZID=Europe/Stockholm", "ORGANIZER;")
                        .contains(value(before, "UID")));
    }

    @Test
    void calledOffMeansCancelInTheCalendarsAndNoPlacesLeft() {
        var occasion = setting.open(1);
        var first = decided(occasion);
        var second = decided(occasion);
        try (var staff = setting.office()) {
            administration.move(occasion, OccasionState.CANCELLED);
            administration.move(occasion, OccasionState.CANCELLED);
            assertThatThrownBy(() -> administration.move(occasion, OccasionState.OPEN))
                    .hasMessage("participation.refusal.step");
        }
        assertThat(registrations.receipt(first).state()).isEqualTo(RegistrationState.CANCELLED);
        assertThat(registrations.receipt(second).state()).isEqualTo(RegistrationState.CANCELLED);
        assertThat(setting.countsAreRight()).isTrue();
        assertThat(calendars(occasion, "CANCEL"))
                .singleElement()
                .satisfies(ics -> assertThat(ics).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1"));
    }

    @Test
    void fewerPlacesThanAreTakenAreRefusedAtTheFieldAndMoreGoToThoseWhoWait() {
        var occasion = setting.open(2);
        decided(occasion);
        decided(occasion);
        var third = decided(occasion);
        var fourth = decided(occasion);
        try (var staff = setting.office()) {
            assertThatThrownBy(() -> administration.changeCapacity(occasion, 1))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.field()).isEqualTo("capacity"));
            administration.changeCapacity(occasion, 3);
        }
        assertThat(registrations.receipt(third).state()).isEqualTo(RegistrationState.OFFERED);
        assertThat(registrations.receipt(fourth).position()).isEqualTo(1);
        assertThat(setting.countsAreRight()).isTrue();
    }

    @Test
    void aStaleEditIsRefused() {
        var occasion = setting.open(2);
        try (var staff = setting.office()) {
            assertThatThrownBy(() -> administration.edit(occasion, version(occasion) - 1, Setting.data(2)))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
        }
    }

    @Test
    void whatPeopleWriteStaysTextInTheCalendar() throws Exception {
        var data = Setting.data(2);
        var title = "Hälsa; vård, å\r\nATTENDEE:mailto:evil@example.org " + "åäö ".repeat(40);
        var occasion = setting.open(moved(data, Duration.ZERO, LocalizedText.of(title, "")));
        var calendar = occasions.publicCalendar(occasion, Language.SV);
        assertThat(calendar.lines()).noneMatch(line -> line.startsWith("ATTENDEE"));
        assertThat(calendar.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(event(calendar).getProperties("ATTENDEE")).isEmpty();
        assertThat(value(event(calendar), "DTSTART")).isEqualTo("20300314T090000");
    }

    @Test
    void whatIsHeldInARoomAndOnlineSaysBothWhereverItSaysWhere() throws Exception {
        var hybrid = setting.open(digital(LocalizedText.of("Rosenbad 4, Stockholm", "Rosenbad 4, Stockholm")));
        var online = setting.open(digital(LocalizedText.of("", "")));
        decided(hybrid);
        var both = "Rosenbad 4, Stockholm och digitalt";
        assertThat(jdbc.sql("""
                                select d.text_body from delivery d join message m on m.id = d.message_id
                                where m.kind = 'participation.confirmed' and m.reference in (
                                    select id::text from registration where occasion_id = ?)""").param(hybrid.value()).query(String.class).single())
                .contains(both);
        assertThat(words.where(occasions.find(hybrid).orElseThrow(), Language.SV))
                .isEqualTo(both);
        assertThat(value(event(occasions.publicCalendar(hybrid, Language.SV)), "LOCATION"))
                .isEqualTo(both);
        assertThat(target.find(Set.of(hybrid.value(), online.value())))
                .extracting(facts -> facts.place().in(Language.SV))
                .containsExactlyInAnyOrder(both, "Digitalt");
    }

    private static OccasionData digital(LocalizedText place) {
        var data = Setting.data(2);
        return new OccasionData(
                data.kind(),
                data.path(),
                data.title(),
                data.schedule(),
                new OccasionData.Venue(true, place),
                data.capacity());
    }

    private SecretToken decided(OccasionId occasion) {
        var address = Setting.address();
        registrations.registerGuest(occasion, Setting.guest(address), UUID.randomUUID());
        var link = setting.ownerLink(occasion, address);
        registrations.confirmAddress(link);
        return link;
    }

    private long version(OccasionId occasion) {
        return occasions.find(occasion).orElseThrow().version();
    }

    private List<String> calendars(OccasionId occasion, String method) {
        return jdbc.sql("""
                        select d.calendar from delivery d join message m on m.id = d.message_id
                        where d.calendar_method = ? and m.reference in (
                            select id::text from registration where occasion_id = ? union select ?)""")
                .params(method, occasion.value(), occasion.value().toString())
                .query(String.class)
                .list();
    }

    private static VEvent event(String calendar) throws Exception {
        return (VEvent) new CalendarBuilder()
                .build(new StringReader(calendar))
                .getComponent("VEVENT")
                .orElseThrow();
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    private static OccasionData moved(OccasionData data, Duration by, LocalizedText title) {
        return new OccasionData(
                data.kind(),
                data.path(),
                title,
                new OccasionData.Schedule(
                        data.schedule().startsAt().plus(by),
                        data.schedule().endsAt().plus(by)),
                data.venue(),
                data.capacity());
    }
}
