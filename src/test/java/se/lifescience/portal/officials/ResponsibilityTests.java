package se.lifescience.portal.officials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;

@PortalTest
class ResponsibilityTests {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));

    @Autowired
    private OfficeHolderService officials;

    @Autowired
    private ResponsibilityService responsibilityService;

    @Autowired
    private JdbcClient jdbc;

    private final UUID page = UUID.randomUUID();
    private SignedInAs staff;

    @BeforeEach
    void logIn() {
        jdbc.sql("delete from responsibility").update();
        jdbc.sql("delete from office_holder").update();
        staff = SignedInAs.newPerson(jdbc, "Olof Larsson", Roles.OFFICE);
    }

    @AfterEach
    void logOut() {
        jdbc.sql("delete from responsibility").update();
        jdbc.sql("delete from office_holder").update();
        staff.close();
    }

    @Test
    void theCoordinatorOfTheDayIsNamedAndStaysNamedWhenAnotherTakesOver() {
        var before = save("Karin Ek", OfficeHolderData.PositionKind.COORDINATOR, today.minusYears(2), null, null);
        responsibilityService.published("conference", page, staff.person().id());
        assertThat(words()).isEqualTo("Ansvarig när detta publicerades: Karin Ek, samordnare.");

        change(before, "Karin Ek", today.minusDays(1));
        save("Nils By", OfficeHolderData.PositionKind.COORDINATOR, today, null, null);
        responsibilityService.published("conference", page, staff.person().id());

        assertThat(words())
                .isEqualTo("Ansvarig när detta publicerades: Karin Ek, samordnare."
                        + " Karin Ek har sedan dess lämnat sitt uppdrag.");
    }

    @Test
    void whoHasAnotherPostNowIsSaidToHaveChanged() {
        var before = save("Karin Ek", OfficeHolderData.PositionKind.COORDINATOR, today.minusYears(2), null, null);
        responsibilityService.published("conference", page, null);
        change(before, "Karin Ek", today.minusDays(1));
        save("Karin Ek", OfficeHolderData.PositionKind.MINISTER, today, null, null);

        assertThat(words()).endsWith("Karin Ek har sedan dess bytt uppdrag.");
    }

    @Test
    void theOfficialWhoPublishesIsResponsibleBeforeTheCoordinator() {
        save("Karin Ek", OfficeHolderData.PositionKind.COORDINATOR, today.minusYears(2), null, null);
        save("Annan Handläggare", OfficeHolderData.PositionKind.OFFICIAL, today.minusYears(1), null, null);
        save(
                "Olof Larsson",
                OfficeHolderData.PositionKind.OFFICIAL,
                today.minusYears(1),
                null,
                staff.person().id());

        responsibilityService.published("answer", page, staff.person().id());

        assertThat(responsibilityService.of("answer", page).orElseThrow().name())
                .isEqualTo("Olof Larsson");
    }

    @Test
    void whereNobodyHoldsAPostNobodyIsNamed() {
        save("Karin Ek", OfficeHolderData.PositionKind.COORDINATOR, today.minusYears(2), today.minusYears(1), null);
        responsibilityService.published("conference", page, null);
        assertThat(responsibilityService.of("conference", page)).isEmpty();
    }

    @Test
    void aPostNeedsANameAPostAndDaysInOrder() {
        assertThatThrownBy(() -> save(" ", OfficeHolderData.PositionKind.MINISTER, today, null, null))
                .hasMessage("kernel.refusal.name");
        assertThatThrownBy(() -> save("Karin Ek", OfficeHolderData.PositionKind.MINISTER, null, null, null))
                .hasMessage("officials.refusal.post-starts");
        assertThatThrownBy(
                        () -> save("Karin Ek", OfficeHolderData.PositionKind.MINISTER, today, today.minusDays(1), null))
                .hasMessage("officials.refusal.post-ends");
    }

    private String words() {
        return responsibilityService.inWords("conference", page, Language.SV).orElse("");
    }

    private OfficeHolderId save(
            String name,
            OfficeHolderData.PositionKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable PersonId person) {
        return officials.save(
                null,
                0,
                new OfficeHolderData(kind, new LocalizedText("samordnare", "coordinator"), name, person, from, to));
    }

    private void change(OfficeHolderId id, String name, LocalDate to) {
        officials.save(
                id,
                0,
                new OfficeHolderData(
                        OfficeHolderData.PositionKind.COORDINATOR,
                        new LocalizedText("samordnare", "coordinator"),
                        name,
                        null,
                        today.minusYears(2),
                        to));
    }
}
