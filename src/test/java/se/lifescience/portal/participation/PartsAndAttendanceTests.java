package se.lifescience.portal.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.participation.Attendance.How;
import se.lifescience.portal.participation.Attendance.Status;
import se.lifescience.portal.testing.PortalTest;

@PortalTest
class PartsAndAttendanceTests {

    @Autowired
    private Setting setting;

    @Autowired
    private OccasionService occasions;

    @Autowired
    private OccasionAdministration administration;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private RegistrationAdministration desk;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aPartHasPlacesOfItsOwn() {
        var whole = setting.open(5);
        var part = setting.open(Setting.data(1).in(whole));
        assertThat(occasions.parts(whole)).extracting(OccasionView::id).containsExactly(part);
        assertThat(occasions.find(part).orElseThrow().partOf()).isEqualTo(whole);
        try (var member = setting.member()) {
            registrations.registerMyself(whole, "");
            registrations.registerMyself(part, "");
            assertThat(registrations.mine()).hasSize(2);
        }
        assertThat(setting.pool(whole).taken()).isEqualTo(1);
        assertThat(setting.pool(part).taken()).isEqualTo(1);
    }

    @Test
    void nothingIsAPartOfItselfOrOfAPart() {
        var whole = setting.open(5);
        var part = setting.open(Setting.data(1).in(whole));
        try (var staff = setting.office()) {
            refused(() -> administration.create(Setting.data(1).in(part)));
            refused(() -> administration.edit(
                    whole,
                    occasions.find(whole).orElseThrow().version(),
                    Setting.data(5).in(whole)));
            var other = administration.create(Setting.data(1));
            refused(() -> administration.edit(
                    whole,
                    occasions.find(whole).orElseThrow().version(),
                    Setting.data(5).in(other)));
        }
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("partOf"));
    }

    @Test
    void whatIsCalledOffTakesItsPartsWithIt() {
        var whole = setting.open(5);
        var part = setting.open(Setting.data(1).in(whole));
        var held = setting.open(Setting.data(1).in(whole));
        jdbc.sql("update occasion set state = 'HELD' where id = ?")
                .param(held.value())
                .update();
        try (var member = setting.member()) {
            registrations.registerMyself(part, "");
        }
        try (var staff = setting.office()) {
            administration.move(whole, OccasionState.CANCELLED);
        }
        assertThat(occasions.find(part).orElseThrow().state()).isEqualTo(OccasionState.CANCELLED);
        assertThat(occasions.find(held).orElseThrow().state()).isEqualTo(OccasionState.HELD);
        assertThat(setting.count(part, RegistrationState.CANCELLED)).isEqualTo(1);
        assertThat(setting.countsAreRight()).isTrue();
    }

    @Test
    void attendanceIsRowsBesideTheRegistrationAndLeavesItsPlaceAlone() {
        var whole = setting.open(5);
        var part = setting.open(Setting.data(1).in(whole));
        var id = byHand(whole);
        try (var staff = setting.office()) {
            desk.attend(id, whole, Status.PRESENT, How.CODE);
            desk.attend(id, part, Status.PRESENT, How.SELF);
            desk.attend(id, part, Status.EXCUSED, How.OFFICE);
            assertThat(desk.attendance(id)).hasSize(2);
            assertThat(desk.attendance(id).get(whole)).satisfies(noted -> {
                assertThat(noted.status()).isEqualTo(Status.PRESENT);
                assertThat(noted.how()).isEqualTo(How.CODE);
            });
            assertThat(desk.attendance(id).get(part))
                    .satisfies(noted -> assertThat(noted.status()).isEqualTo(Status.EXCUSED));
            desk.forgetAttendance(id, whole);
            assertThat(desk.attendance(id)).containsOnlyKeys(part);
        }
        assertThat(setting.count(whole, RegistrationState.CONFIRMED)).isEqualTo(1);
        assertThat(setting.countsAreRight()).isTrue();
    }

    @Test
    void onlyWhoHasAPlaceAttendsAndOnlyWhatTheyAreRegisteredFor() {
        var occasion = setting.open(1);
        var elsewhere = setting.open(1);
        var id = byHand(occasion);
        var waits = byHand(occasion);
        try (var staff = setting.office()) {
            assertThatThrownBy(() -> desk.attend(id, elsewhere, Status.PRESENT, How.OFFICE))
                    .hasMessage("participation.refusal.not-part");
            assertThatThrownBy(() -> desk.attend(waits, occasion, Status.PRESENT, How.OFFICE))
                    .hasMessage("participation.refusal.state");
        }
        try (var member = setting.member()) {
            assertThatThrownBy(() -> desk.attend(id, occasion, Status.PRESENT, How.SELF))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private RegistrationId byHand(OccasionId occasion) {
        try (var staff = setting.office()) {
            return desk.register(occasion, Setting.guest("n-" + UUID.randomUUID() + "@example.org"));
        }
    }
}
