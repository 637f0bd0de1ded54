package se.lifescience.portal.conferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.lifescience.portal.conferences.Conferences.END;
import static se.lifescience.portal.conferences.Conferences.START;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import se.lifescience.portal.kernel.GoalRef;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.participation.OccasionState;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;

@PortalTest
class ConferenceServiceTests {

    @Autowired
    private ConferenceService conferences;

    @Autowired
    private ConferenceDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAs staff;
    private final String slug = Conferences.newSlug();

    @BeforeEach
    void logIn() {
        staff = SignedInAs.newPerson(jdbc, "Oskar Lind", Roles.OFFICE);
    }

    @AfterEach
    void logOut() {
        staff.close();
    }

    @Test
    void aNewConferenceIsADraftThatThePublicDoesNotSee() {
        var id = conferences.create(Conferences.facts(slug, 10));

        assertThat(conferences.get(id).occasion().state()).isEqualTo(OccasionState.DRAFT);
        assertThat(conferences.get(id).occasion().path()).isEqualTo("/conferences/" + slug);
        assertThat(directory.published(slug)).isEmpty();
        assertThat(directory.published()).extracting(ConferenceSummary::slug).doesNotContain(slug);
    }

    @Test
    void savingTheDateMakesItPublic() {
        var id = conferences.create(Conferences.facts(slug, 10));

        conferences.move(id, OccasionState.SAVE_THE_DATE);

        assertThat(directory.published(slug)).isPresent();
        assertThat(directory.published()).extracting(ConferenceSummary::slug).contains(slug);
    }

    @Test
    void anAddressThatIsTakenIsRefusedAtItsFieldAndLeavesNoOccasionBehind() {
        conferences.create(Conferences.facts(slug, 10));
        var occasions = count("occasion");

        refused("conferences.refusal.slug-taken", "slug", () -> conferences.create(Conferences.facts(slug, 10)));

        assertThat(count("occasion")).isEqualTo(occasions);
    }

    @Test
    void theSuggestedAddressIsOneThatNoConferenceHas() {
        var title = "Möte " + slug;
        var first = conferences.suggestSlug(title).orElseThrow();
        conferences.create(Conferences.facts(first.value(), 10));

        assertThat(first.value()).startsWith("mote-test-");
        assertThat(conferences.suggestSlug(title).orElseThrow().value()).isEqualTo(first.value() + "-2");
        assertThat(conferences.suggestSlug("?!")).isEmpty();
    }

    @Test
    void aStaleSaveNamesWhoCameInBetweenAndChangesNothing() {
        var id = conferences.create(Conferences.facts(slug, 10));
        var seen = conferences.get(id).version();
        conferences.editTexts(id, seen, texts("Först"));

        refused("kernel.refusal.changed-by", null, () -> conferences.editTexts(id, seen, texts("Sedan")));

        assertThat(conferences.get(id).texts().lead().sv()).isEqualTo("Först");
    }

    @Test
    void eachSaveGivesTheVersionToSaveFromNext() {
        var id = conferences.create(Conferences.facts(slug, 10));
        var second = conferences.editTexts(id, conferences.get(id).version(), texts("Först"));
        var third = conferences.connect(id, second, List.of(new CoHost("Region Exempel", "")), List.of());
        var fourth = conferences.editFacts(id, third, Conferences.facts(slug, 20));

        assertThat(conferences.get(id).version()).isEqualTo(fourth);
        assertThat(conferences.get(id).occasion().capacity()).isEqualTo(20);
        assertThat(conferences.get(id).hosts()).containsExactly(new CoHost("Region Exempel", ""));
    }

    @Test
    void thePublishedAddressStays() {
        var id = conferences.create(Conferences.facts(slug, 10));
        conferences.move(id, OccasionState.SAVE_THE_DATE);
        var version = conferences.get(id).version();

        refused(
                "conferences.refusal.slug-published",
                "slug",
                () -> conferences.editFacts(id, version, Conferences.facts(slug + "-x", 10)));
    }

    @Test
    void registrationDoesNotOpenBeforeThePageHasALead() {
        var id = conferences.create(Conferences.facts(slug, 10));

        refused("conferences.refusal.lead-missing", null, () -> conferences.move(id, OccasionState.OPEN));

        assertThat(conferences.get(id).occasion().state()).isEqualTo(OccasionState.DRAFT);
    }

    @Test
    void theProgrammeIsInOrderOfTimeAndStaysWithinTheConference() {
        var id = conferences.create(Conferences.facts(slug, 10));
        conferences.addSession(id, item("Andra", START.plus(Duration.ofHours(1)), END));
        conferences.addSession(id, item("Första", START, START.plus(Duration.ofHours(1))));

        assertThat(conferences.get(id).programme())
                .extracting(item -> item.data().title().sv())
                .containsExactly("Första", "Andra");
        refused(
                "conferences.refusal.session-outside",
                "startsAt",
                () -> conferences.addSession(id, item("För tidigt", START.minusSeconds(60), END)));
        refused(
                "conferences.refusal.session-outside",
                "endsAt",
                () -> conferences.addSession(id, item("För länge", START, END.plusSeconds(60))));
    }

    @Test
    void theProgrammeMovesAlongToAnotherDayAtTheSameTimeByTheClock() {
        var id = conferences.create(Conferences.facts(slug, 10));
        conferences.addSession(id, item("Punkt", START, START.plus(Duration.ofHours(1))));
        var summer = Instant.parse("2040-06-19T10:00:00Z");

        conferences.editFacts(
                id,
                conferences.get(id).version(),
                Conferences.facts(slug, summer, summer.plus(Duration.ofHours(4)), 10));

        assertThat(conferences.get(id).programme().getFirst().data().startsAt()).isEqualTo(summer);
    }

    @Test
    void newHoursThatLeaveASessionOutsideAreRefused() {
        var id = conferences.create(Conferences.facts(slug, 10));
        conferences.addSession(id, item("Sist", END.minusSeconds(3600), END));
        var version = conferences.get(id).version();

        refused(
                "conferences.refusal.programme-outside",
                "endsAt",
                () -> conferences.editFacts(id, version, Conferences.facts(slug, START, END.minusSeconds(1800), 10)));

        assertThat(conferences.get(id).occasion().endsAt()).isEqualTo(END);
    }

    @Test
    void aSessionIsChangedAndDeleted() {
        var id = conferences.create(Conferences.facts(slug, 10));
        var session = conferences.addSession(id, item("Före", START, END));

        conferences.editSession(session, 0, item("Efter", START, END));
        refused(
                "kernel.refusal.changed-meanwhile",
                null,
                () -> conferences.editSession(session, 0, item("För sent", START, END)));
        assertThat(conferences.get(id).programme())
                .extracting(item -> item.data().title().sv())
                .containsExactly("Efter");

        conferences.deleteSession(session);
        assertThat(conferences.get(id).programme()).isEmpty();
    }

    @Test
    void aGoalThatNoEditionHasIsRefused() {
        var id = conferences.create(Conferences.facts(slug, 10));
        var version = conferences.get(id).version();

        refused(
                "conferences.refusal.unknown-goal",
                "goals",
                () -> conferences.connect(id, version, List.of(), List.of(new GoalRef("1999", "9.9"))));
    }

    @Test
    void membersMakeNoConferences() {
        try (var member = SignedInAs.newPerson(jdbc, "Maria Berg", Roles.MEMBER)) {
            assertThat(member.person().has(Roles.MEMBER)).isTrue();
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> conferences.create(Conferences.facts(slug, 10)));
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(directory::all);
        }
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static ConferenceTexts texts(String lead) {
        return new ConferenceTexts(new LocalizedText(lead, lead), new LocalizedText("", ""));
    }

    private static ProgrammeItem.Data item(String title, Instant from, Instant to) {
        return new ProgrammeItem.Data(
                from,
                to,
                new LocalizedText(title, title),
                new LocalizedText("", ""),
                List.of("Kim Ek, Exempelbolaget"));
    }

    private static void refused(String key, String field, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }
}
