package se.lifescience.portal.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.participation.Occasion.Schedule;
import se.lifescience.portal.testing.PortalTest;

@PortalTest
class ScheduleTests {

    private static final Instant OPENS = Instant.parse("2030-03-01T08:00:00Z");
    private static final Instant CLOSES = Instant.parse("2030-03-10T08:00:00Z");
    private static final Instant STARTS = Instant.parse("2030-03-14T08:00:00Z");
    private static final Duration MOMENT = Duration.ofNanos(1);

    @Autowired
    private Setting setting;

    @Autowired
    private OccasionService occasions;

    @Autowired
    private OccasionAdministration administration;

    @Autowired
    private RegistrationService registrations;

    @Test
    void itOpensAndClosesAtTheExactMoments() {
        var schedule = new Schedule(OccasionState.SAVE_THE_DATE, null, OPENS, CLOSES, STARTS);
        assertThat(schedule.state(OPENS.minus(MOMENT))).isEqualTo(OccasionState.SAVE_THE_DATE);
        assertThat(schedule.state(OPENS)).isEqualTo(OccasionState.OPEN);
        assertThat(schedule.state(CLOSES.minus(MOMENT))).isEqualTo(OccasionState.OPEN);
        assertThat(schedule.state(CLOSES)).isEqualTo(OccasionState.CLOSED);
        assertThat(schedule.state(STARTS)).isEqualTo(OccasionState.CLOSED);
    }

    @Test
    void withoutAMomentToCloseItClosesWhenItStarts() {
        var schedule = new Schedule(OccasionState.OPEN, OPENS, null, null, STARTS);
        assertThat(schedule.isOpen(STARTS.minus(MOMENT))).isTrue();
        assertThat(schedule.isOpen(STARTS)).isFalse();
    }

    @Test
    void aClickOverridesTheMoments() {
        var early = OPENS.minus(Duration.ofDays(1));
        assertThat(new Schedule(OccasionState.OPEN, early, OPENS, CLOSES, STARTS).isOpen(early))
                .isTrue();
        assertThat(new Schedule(OccasionState.CLOSED, early, OPENS, CLOSES, STARTS).isOpen(OPENS))
                .isFalse();
        var again = new Schedule(OccasionState.OPEN, CLOSES, OPENS, CLOSES, STARTS);
        assertThat(again.isOpen(CLOSES)).isTrue();
        assertThat(again.isOpen(STARTS)).isFalse();
        assertThat(new Schedule(OccasionState.OPEN, CLOSES.minus(MOMENT), OPENS, CLOSES, STARTS).isOpen(CLOSES))
                .isFalse();
    }

    @Test
    void aDraftStaysOneAndWhatIsCalledOffStaysSo() {
        for (var state :
                List.of(OccasionState.DRAFT, OccasionState.HELD, OccasionState.ARCHIVED, OccasionState.CANCELLED)) {
            assertThat(new Schedule(state, OPENS, OPENS, CLOSES, STARTS).state(OPENS))
                    .isEqualTo(state);
        }
    }

    @Test
    void whatHasBegunIsNotOpenedAgain() {
        var closed = new Schedule(OccasionState.CLOSED, OPENS, OPENS, CLOSES, STARTS);
        assertThat(closed.next(STARTS.minus(MOMENT))).contains(OccasionState.OPEN);
        assertThat(closed.next(STARTS))
                .doesNotContain(OccasionState.OPEN)
                .contains(OccasionState.HELD, OccasionState.CANCELLED);
    }

    @Test
    void theServiceTakesRegistrationsFromTheMomentOnAndTheListsAgree() {
        var now = Instant.now();
        var coming = announced(Setting.data(2).openBetween(now.plus(Duration.ofHours(1)), null));
        var opened = announced(Setting.data(2).openBetween(now.minus(Duration.ofHours(1)), null));
        var closed =
                announced(Setting.data(2).openBetween(now.minus(Duration.ofHours(2)), now.minus(Duration.ofHours(1))));

        assertThat(occasions.find(List.of(coming, opened, closed)))
                .allSatisfy(seen -> assertThat(seen.state())
                        .isEqualTo(
                                seen.id().equals(coming)
                                        ? OccasionState.SAVE_THE_DATE
                                        : seen.id().equals(opened) ? OccasionState.OPEN : OccasionState.CLOSED));
        register(opened);
        assertThatThrownBy(() -> register(coming)).hasMessage("participation.refusal.closed");
        assertThatThrownBy(() -> register(closed)).hasMessage("participation.refusal.closed");

        try (var staff = setting.office()) {
            administration.move(coming, OccasionState.OPEN);
            administration.move(closed, OccasionState.OPEN);
            administration.move(opened, OccasionState.CLOSED);
        }
        register(coming);
        register(closed);
        assertThatThrownBy(() -> register(opened)).hasMessage("participation.refusal.closed");
    }

    @Test
    void itCannotOpenAfterItCloses() {
        try (var staff = setting.office()) {
            assertThatThrownBy(() -> administration.create(Setting.data(1).openBetween(CLOSES, CLOSES)))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.field()).isEqualTo("opensAt"));
            assertThatThrownBy(() -> administration.create(Setting.data(1).openBetween(STARTS, null)))
                    .hasMessage("participation.refusal.opens-after-close");
        }
    }

    private OccasionId announced(OccasionData data) {
        try (var staff = setting.office()) {
            var id = administration.create(data);
            administration.move(id, OccasionState.SAVE_THE_DATE);
            return id;
        }
    }

    private void register(OccasionId occasion) {
        registrations.registerGuest(occasion, Setting.guest(Setting.address()), UUID.randomUUID());
    }
}
