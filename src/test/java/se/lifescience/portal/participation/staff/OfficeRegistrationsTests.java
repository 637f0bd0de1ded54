package se.lifescience.portal.participation.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.participation.GuestForm;
import se.lifescience.portal.participation.OccasionId;
import se.lifescience.portal.participation.RegistrationAdministration;
import se.lifescience.portal.participation.RegistrationState;
import se.lifescience.portal.participation.Setting;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;

@PortalTest
class OfficeRegistrationsTests extends SpringBrowserlessTest {

    @Autowired
    private Setting setting;

    @Autowired
    private RegistrationAdministration desk;

    private SignedInAs staff;

    @BeforeEach
    void logIn() {
        UI.getCurrent().setLocale(Language.SV.locale());
    }

    @AfterEach
    void logOut() {
        staff.close();
    }

    @Test
    void theOfficeSeesFiltersAndCancels() {
        var occasion = occasion(2);
        desk.register(occasion, form("Anna Berg", "a@example.org"));
        desk.register(occasion, form("Bo Ek", "b@example.org"));
        open(occasion);
        assertThat(test(grid()).size()).isEqualTo(2);
        test(findInView(TextField.class)
                        .withLabel("Sök namn, adress eller organisation")
                        .single())
                .setValue("berg");
        assertThat(test(grid()).size()).isEqualTo(1);
        assertThat(test(grid()).getRow(0).name()).isEqualTo("Anna Berg");
    }

    @Test
    void theOfficeRegistersSomebodyByHandAndErrorsStandAtTheField() {
        var occasion = occasion(1);
        open(occasion);
        press("Anmäl någon");
        test(find(TextField.class).withLabel("Namn").single()).setValue("Cia Dahl");
        test(find(EmailField.class).single()).setValue("cia@exempel");
        test(find(Button.class).withText("Anmäl").single()).click();
        assertThat(find(EmailField.class).single().getErrorMessage()).startsWith("Skriv en e-postadress");
        test(find(EmailField.class).single()).setValue("cia@example.org");
        test(find(Button.class).withText("Anmäl").single()).click();
        assertThat(setting.count(occasion, RegistrationState.CONFIRMED)).isEqualTo(1);
    }

    @Test
    void fewerPlacesThanTakenAreRefusedAtTheField() {
        var occasion = occasion(2);
        desk.register(occasion, form("Anna Berg", "a@example.org"));
        desk.register(occasion, form("Bo Ek", "b@example.org"));
        open(occasion);
        press("Ändra antalet platser");
        test(find(IntegerField.class).single()).setValue(1);
        test(find(Button.class).withText("Spara").single()).click();
        assertThat(find(IntegerField.class).single().getErrorMessage())
                .isEqualTo("2 platser är redan tagna. Skriv minst det antalet.");
    }

    private OccasionId occasion(int places) {
        var occasion = setting.open(places);
        staff = setting.office();
        return occasion;
    }

    private void open(OccasionId occasion) {
        navigate(RegistrationsView.class, Map.of("occasion", occasion.value().toString()));
    }

    @SuppressWarnings("unchecked")
    private Grid<RegistrationAdministration.Row> grid() {
        return findInView(Grid.class).single();
    }

    private void press(String text) {
        test(findInView(Button.class).withText(text).single()).click();
    }

    private static GuestForm form(String name, String address) {
        return new GuestForm(name, address, "Bolaget", Language.SV);
    }
}
