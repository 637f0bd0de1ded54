package se.lifescience.portal.conferences.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.conferences.ConferenceDirectory;
import se.lifescience.portal.conferences.ConferenceId;
import se.lifescience.portal.conferences.ConferenceService;
import se.lifescience.portal.conferences.ConferenceSummary;
import se.lifescience.portal.conferences.ConferenceTexts;
import se.lifescience.portal.conferences.Conferences;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.participation.OccasionState;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;

@PortalTest
class ConferenceOfficeTests extends SpringBrowserlessTest {

    @Autowired
    private ConferenceService conferences;

    @Autowired
    private ConferenceDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    private final String slug = Conferences.newSlug();
    private SignedInAs staff;

    @BeforeEach
    void logIn() {
        staff = SignedInAs.newPerson(jdbc, "Oskar Lind", Roles.OFFICE);
        UI.getCurrent().setLocale(Language.SV.locale());
    }

    @AfterEach
    void logOut() {
        staff.close();
    }

    @Test
    void staffMakeANewConference() {
        navigate(NewConferenceView.class);
        type("Rubrik på svenska", "Samtal " + slug);
        assertThat(field("Sidans adress").getValue()).isEqualTo("samtal-" + slug);
        type("Rubrik på engelska", "Talks");
        type("Börjar, datum", "2040-01-17");
        type("Börjar, klockan", "12.00");
        assertThat(field("Slutar, datum").getValue()).isEqualTo("2040-01-17");
        type("Slutar, klockan", "16:15");
        test(findInView(Checkbox.class).withLabel("Går att följa digitalt").single())
                .click();
        type("Antal platser", "300");
        press("Spara utkastet");

        assertThat(getCurrentView()).isInstanceOf(ConferenceEditView.class);
        assertThat(findInView(H1.class).single().getText()).isEqualTo("Samtal " + slug);
        assertThat(directory.all())
                .filteredOn(conference -> conference.slug().equals("samtal-" + slug))
                .singleElement()
                .satisfies(conference -> {
                    assertThat(conference.occasion().startsAt()).isEqualTo("2040-01-17T11:00:00Z");
                    assertThat(conference.occasion().capacity()).isEqualTo(300);
                });
    }

    @Test
    void everythingWrongStandsAtItsFieldAndNothingTypedIsLost() {
        navigate(NewConferenceView.class);
        type("Rubrik på svenska", "Samtal");
        type("Börjar, datum", "i morgon");
        type("Antal platser", "många");
        press("Spara utkastet");

        assertThat(field("Rubrik på engelska").getErrorMessage()).isEqualTo("Skriv en rubrik på engelska.");
        assertThat(field("Börjar, datum").getErrorMessage()).startsWith("Skriv datumet som år-månad-dag");
        assertThat(field("Antal platser").isInvalid()).isTrue();
        assertThat(field("Antal platser").getValue()).isEqualTo("många");
        assertThat(findInView(ErrorSummary.class).single().isVisible()).isTrue();
    }

    @Test
    void aTakenAddressIsRefusedAtItsField() {
        conferences.create(Conferences.facts(slug, 10));
        navigate(NewConferenceView.class);
        type("Rubrik på svenska", "Samtal");
        type("Rubrik på engelska", "Talks");
        field("Sidans adress").setValue(slug);
        type("Börjar, datum", "2040-01-17");
        type("Börjar, klockan", "12");
        type("Slutar, klockan", "13");
        test(findInView(Checkbox.class).withLabel("Går att följa digitalt").single())
                .click();
        type("Antal platser", "10");
        press("Spara utkastet");

        assertThat(field("Sidans adress").getErrorMessage()).startsWith("En annan konferens har redan den adressen.");
    }

    @Test
    void someoneElsesChangeIsNotOverwrittenAndTheTypedTextStays() {
        var id = open();
        conferences.editTexts(
                id,
                conferences.get(id).version(),
                new ConferenceTexts(new LocalizedText("Deras", "Theirs"), new LocalizedText("", "")));

        test(findInView(TextArea.class).withLabel("Ingress på svenska").single())
                .setValue("Min");
        press("Spara texterna");

        assertThat(findInView(TextArea.class)
                        .withLabel("Ingress på svenska")
                        .single()
                        .getValue())
                .isEqualTo("Min");
        assertThat(conferences.get(id).texts().lead().sv()).isEqualTo("Deras");
        assertThat(findInView(ErrorSummary.class).all()).anyMatch(ErrorSummary::isVisible);
    }

    @Test
    void partsAreSavedOneAfterTheOther() {
        var id = open();
        test(findInView(TextArea.class).withLabel("Ingress på svenska").single())
                .setValue("Ny ingress");
        press("Spara texterna");
        test(findInView(TextArea.class).withLabel("Medarrangörer").single())
                .setValue("Region Exempel | https://www.example.org");
        press("Spara medarrangörer och målsättningar");
        type("Antal platser", "25");
        press("Spara vad, när och var");

        var saved = conferences.get(id);
        assertThat(saved.texts().lead().sv()).isEqualTo("Ny ingress");
        assertThat(saved.hosts().getFirst().web()).isEqualTo("https://www.example.org");
        assertThat(saved.occasion().capacity()).isEqualTo(25);
    }

    @Test
    void staffPutTogetherTheProgramme() {
        var id = open();
        press("Lägg till programpunkt");
        type("Från", "12:00");
        type("Till", "12:30");
        type("Punktens rubrik på svenska", "Välkommen");
        type("Punktens rubrik på engelska", "Welcome");
        test(findInView(TextArea.class).withLabel("Medverkande").single()).setValue("Kim Ek, Exempelbolaget\nLo Al");
        press("Spara programpunkten");

        assertThat(conferences.get(id).programme().getFirst().data().speakers())
                .containsExactly("Kim Ek, Exempelbolaget", "Lo Al");
        assertThat(findInView(ListItem.class)
                        .from(findInView(OrderedList.class).single())
                        .all())
                .hasSize(1);
    }

    @Test
    void stepsAreTakenFromThePageAndCancellingAsksFirst() {
        var id = open();
        press("Öppna anmälan");
        assertThat(conferences.get(id).occasion().state()).isEqualTo(OccasionState.OPEN);

        press("Ställ in konferensen");
        assertThat(conferences.get(id).occasion().state()).isEqualTo(OccasionState.OPEN);
        test(find(Button.class, find(Dialog.class).single())
                        .withText("Ställ in")
                        .single())
                .click();
        assertThat(conferences.get(id).occasion().state()).isEqualTo(OccasionState.CANCELLED);
    }

    @Test
    void theListShowsDraftsApart() {
        conferences.create(Conferences.facts(slug, 10));

        UI.getCurrent().navigate("office/conferences", QueryParameters.of("show", "drafts"));

        assertThat(findInView(Component.class)
                        .withCondition(component -> component instanceof Grid<?> grid
                                && grid.getGenericDataView()
                                        .getItems()
                                        .anyMatch(row -> row instanceof ConferenceSummary draft
                                                && draft.slug().equals(slug)))
                        .exists())
                .isTrue();
    }

    private ConferenceId open() {
        var id = Conferences.draft(conferences, Conferences.facts(slug, 10));
        navigate(ConferenceEditView.class, Map.of("conference", id.toString()));
        return id;
    }

    private TextField field(String label) {
        return findInView(TextField.class).withLabel(label).single();
    }

    private void type(String label, String text) {
        test(field(label)).setValue(text);
    }

    private void press(String label) {
        test(findInView(Button.class).withText(label).single()).click();
    }
}
