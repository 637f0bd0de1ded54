package se.lifescience.portal.participation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.participation.RegistrationService;
import se.lifescience.portal.participation.RegistrationState;
import se.lifescience.portal.participation.Setting;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;

@PortalTest
class MemberRegistrationTests extends SpringBrowserlessTest {

    @Autowired
    private Setting setting;

    @Autowired
    private RegistrationService registrations;

    private SignedInAs member;

    @BeforeEach
    void logIn() {
        UI.getCurrent().setLocale(Language.SV.locale());
    }

    @AfterEach
    void logOut() {
        member.close();
    }

    @Test
    void oneButtonRegistersMeAndMyLastOrganisationIsSuggested() {
        var occasion = setting.open(2);
        var next = setting.open(2);
        member = setting.member();
        navigate(RegisterView.class, occasion.value().toString());
        test(findInView(TextField.class).single()).setValue("Karolinska");
        press("Anmäl mig");
        assertThat(setting.count(occasion, RegistrationState.CONFIRMED)).isEqualTo(1);
        assertThat(text()).contains("Du har en plats.");

        navigate(RegisterView.class, next.value().toString());
        assertThat(findInView(TextField.class).single().getValue()).isEqualTo("Karolinska");
        navigate(RegisterView.class, occasion.value().toString());
        assertThat(text()).contains("Du är redan anmäld.");
    }

    @Test
    void iAnswerAnOfferOnMyPage() {
        var occasion = setting.open(1);
        try (var other = setting.member()) {
            var theirs = registrations.registerMyself(occasion, "");
            member = setting.member();
            registrations.registerMyself(occasion, "");
            navigate(RegistrationsView.class);
            assertThat(text()).contains("Du står på plats 1 på väntelistan.");
            other.again();
            registrations.cancelMine(theirs);
        }
        member.again();
        navigate(RegistrationsView.class);
        assertThat(text()).contains("Platsen är din om du svarar senast");
        press("Ja, jag tar platsen");
        assertThat(setting.count(occasion, RegistrationState.CONFIRMED)).isEqualTo(1);
    }

    @Test
    void cancellingAsksFirst() {
        var occasion = setting.open(1);
        member = setting.member();
        registrations.registerMyself(occasion, "");
        navigate(RegistrationsView.class);
        press("Avboka");
        assertThat(setting.count(occasion, RegistrationState.CONFIRMED)).isEqualTo(1);
        test(find(Button.class, find(Dialog.class).single())
                        .withText("Ja, avboka")
                        .single())
                .click();
        assertThat(setting.count(occasion, RegistrationState.CANCELLED)).isEqualTo(1);
        assertThat(findInView(ListItem.class).all()).hasSize(1);
        assertThat(text()).contains("Avbokad");
    }

    @Test
    void withoutRegistrationsThePageSaysWhatToDo() {
        member = setting.member();
        navigate(RegistrationsView.class);
        assertThat(text()).contains("Inga anmälningar", "Se konferenserna");
    }

    private void press(String text) {
        test(findInView(Button.class).withText(text).single()).click();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
