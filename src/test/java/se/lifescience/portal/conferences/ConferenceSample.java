package se.lifescience.portal.conferences;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.lifescience.portal.development.SampleContent;
import se.lifescience.portal.kernel.GoalRef;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Slug;
import se.lifescience.portal.participation.GuestForm;
import se.lifescience.portal.participation.OccasionState;
import se.lifescience.portal.participation.RegistrationAdministration;
import se.lifescience.portal.participation.RegistrationService;
import se.lifescience.portal.strategy.StrategyService;

/** The conference of 17 January 2022, as published, and two made-up ones: one open with people registered, one draft. */
@Component
@Profile("development")
@Order(50)
class ConferenceSample implements SampleContent {

    static final String PAST = "tillsammans-2022";
    static final String COMING = "exempelkonferensen";
    static final String DRAFT = "utkast-till-nasta";

    private static final int WEEKS_AHEAD = 8;
    private static final int CONFIRMED = 57;
    private static final int UNPROVEN = 3;
    private static final List<String> FIRST_NAMES =
            List.of("Alva", "Björn", "Celia", "Daoud", "Elin", "Farid", "Greta", "Hugo", "Inez", "Jamal");
    private static final List<String> LAST_NAMES =
            List.of("Almqvist", "Borg", "Cederlund", "Dahl", "Ekström", "Falk", "Granath");
    private static final List<String> ORGANISATIONS =
            List.of("Exempelbolaget", "Region Exempel", "Exempeluniversitetet", "Exempelföreningen", "");

    private final ConferenceService conferences;
    private final RegistrationService registrations;
    private final StrategyService strategy;
    private final RegistrationAdministration administration;
    private final ZoneId zone;
    private final Clock clock;

    ConferenceSample(
            ConferenceService conferences,
            RegistrationService registrations,
            StrategyService strategy,
            RegistrationAdministration administration,
            PortalSettings settings,
            Clock clock) {
        this.conferences = conferences;
        this.registrations = registrations;
        this.strategy = strategy;
        this.administration = administration;
        this.zone = settings.zone();
        this.clock = clock;
    }

    @Override
    public void create() {
        past();
        coming();
        conferences.create(facts(
                DRAFT,
                new LocalizedText("Exempel: utkast till nästa konferens", "Example: draft of the next conference"),
                tuesdayIn(40),
                LocalTime.of(9, 0),
                LocalTime.of(12, 0),
                100));
    }

    private void past() {
        var id = conferences.create(facts(
                PAST,
                new LocalizedText(
                        "Tillsammans för en ledande life science-nation", "Together for a leading life science nation"),
                LocalDate.of(2022, 1, 17),
                LocalTime.NOON,
                LocalTime.of(16, 15),
                500));
        var version = conferences.editTexts(
                id,
                conferences.get(id).version(),
                new ConferenceTexts(
                        new LocalizedText(
                                "Den nationella life science-konferensen 2022. Den hölls digitalt och spelades in.",
                                "The national life science conference of 2022. It was held online and recorded."),
                        new LocalizedText("", "")));
        conferences.connect(
                id,
                version,
                List.of(new CoHost("Västra Götalandsregionen", ""), new CoHost("Health Innovation West", "")),
                List.of());
        conferences.move(id, OccasionState.OPEN);
        conferences.move(id, OccasionState.HELD);
    }

    private void coming() {
        var day = tuesdayIn(WEEKS_AHEAD);
        var id = conferences.create(facts(
                COMING,
                new LocalizedText(
                        "Exempelkonferensen: data som gör nytta", "The example conference: data that does good"),
                day,
                LocalTime.NOON,
                LocalTime.of(16, 15),
                300));
        var version = conferences.editTexts(
                id,
                conferences.get(id).version(),
                new ConferenceTexts(
                        new LocalizedText(
                                "Ett exempel som visar hur en konferens ser ut i portalen. Konferensen och alla som"
                                        + " medverkar är påhittade.",
                                "An example that shows what a conference looks like in the portal. The conference and"
                                        + " all who speak are made up."),
                        new LocalizedText(
                                "Under en eftermiddag talar vi om vad som krävs för att hälsodata ska komma till nytta."
                                        + "\n\nDu behöver:\n\n- en dator eller telefon\n- fyra timmar och en kvart",
                                "For one afternoon we talk about what it takes for health data to be of use."
                                        + "\n\nYou need:\n\n- a computer or a phone\n- four hours and a quarter")));
        var goals = strategy.goals(List.of(new GoalRef("2019", "2.1"), new GoalRef("2019", "2.2")))
                .keySet();
        conferences.connect(id, version, List.of(new CoHost("Exempla Health", "https://region.example.org")), goals);
        programme(id, day);
        conferences.move(id, OccasionState.OPEN);
        people(id);
    }

    private void programme(ConferenceId id, LocalDate day) {
        session(id, day, "12:00", "12:15", "Välkommen", "Welcome", "Karin Exempelsson, Life Science Sverige");
        session(
                id,
                day,
                "12:15",
                "13:15",
                "Från register till råd vid sängen",
                "From registers to advice at the bedside",
                "Amir Provsson, Exempla Health",
                "Lotta Mönster, Norrvik");
        session(id, day, "13:15", "13:45", "Paus", "Break");
        session(
                id,
                day,
                "13:45",
                "15:15",
                "Tre exempel att ta efter",
                "Three examples to follow",
                "Sven Fiktén, Fjällvide",
                "Nora Påhitt, Medröst");
        session(id, day, "15:15", "16:15", "Vad gör vi härnäst?", "What do we do next?");
    }

    private void session(
            ConferenceId id, LocalDate day, String from, String to, String sv, String en, String... speakers) {
        conferences.addSession(
                id,
                new ProgrammeItem.Data(
                        at(day, LocalTime.parse(from)),
                        at(day, LocalTime.parse(to)),
                        new LocalizedText(sv, en),
                        new LocalizedText("", ""),
                        List.of(speakers)));
    }

    private void people(ConferenceId id) {
        var occasion = conferences.get(id).occasion().id();
        var people = new ArrayList<GuestForm>();
        for (var i = 0; i < CONFIRMED + UNPROVEN; i++) {
            var first = FIRST_NAMES.get(i % FIRST_NAMES.size());
            var last = LAST_NAMES.get(i % LAST_NAMES.size());
            people.add(new GuestForm(
                    first + " " + last,
                    Slug.from(first + "." + last).orElseThrow().value() + "@example.org",
                    ORGANISATIONS.get(i % ORGANISATIONS.size()),
                    i % 5 == 0 ? Language.EN : Language.SV));
        }
        people.subList(0, CONFIRMED).forEach(person -> administration.register(occasion, person));
        people.subList(CONFIRMED, people.size())
                .forEach(person -> registrations.registerGuest(occasion, person, UUID.randomUUID()));
    }

    private ConferenceFacts facts(
            String slug, LocalizedText title, LocalDate day, LocalTime from, LocalTime to, int capacity) {
        return new ConferenceFacts(
                new Slug(slug), title, at(day, from), at(day, to), true, new LocalizedText("", ""), null, capacity);
    }

    private LocalDate tuesdayIn(int weeks) {
        return LocalDate.now(clock.withZone(zone))
                .plusWeeks(weeks)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
