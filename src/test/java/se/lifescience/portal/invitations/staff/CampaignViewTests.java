package se.lifescience.portal.invitations.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.invitations.CampaignFixture;
import se.lifescience.portal.invitations.CampaignId;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;

@PortalTest
class CampaignViewTests extends SpringBrowserlessTest {

    @Autowired
    private CampaignFixture fixture;

    @Autowired
    private JdbcClient jdbc;

    private CampaignId draft;
    private SignedInAs staff;

    @BeforeEach
    void logIn() {
        draft = fixture.draft(fixture.occasion(5), 2);
        staff = SignedInAs.newPerson(jdbc, "Olof Larsson", Roles.OFFICE);
        UI.getCurrent().setLocale(Language.SV.locale());
    }

    @AfterEach
    void logOut() {
        staff.close();
    }

    @Test
    void theMailsAreSteppedThroughAndThenSentOnce() {
        open("preview");
        assertThat(everything()).contains("Mottagare 1 av 2", "Ämne: Välkommen till Konferensen");
        press("Nästa");
        assertThat(everything()).contains("Mottagare 2 av 2", "Ämne: Welcome to The conference");

        press("Skicka inbjudningarna");
        test(find(Button.class, find(Dialog.class).single())
                        .withText("Skicka till 2 personer")
                        .single())
                .click();
        assertThat(jdbc.sql("select state from campaign where id = ?")
                        .param(draft.value())
                        .query(String.class)
                        .single())
                .isEqualTo("SENT");
        assertThat(everything()).contains("Inte svarat: 2");
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void anUnknownFieldIsShownAtItsTextAndNothingTypedIsLost() {
        open("text");
        var body = findInView(TextArea.class).all().getFirst();
        body.setValue("Hej {namm}");
        press("Spara texten");
        assertThat(body.isInvalid()).isTrue();
        assertThat(body.getErrorMessage()).contains("{namm}");
        assertThat(body.getValue()).isEqualTo("Hej {namm}");
    }

    @Test
    void theListShowsTheRound() {
        navigate(CampaignsView.class);
        assertThat(rows()).isPositive();
    }

    private void open(String step) {
        UI.getCurrent().navigate("office/invitations/" + draft.value(), QueryParameters.of("step", step));
    }

    private long rows() {
        Grid<?> grid = findInView(Grid.class).single();
        return grid.getGenericDataView().getItems().count();
    }

    private void press(String text) {
        test(findInView(Button.class).withText(text).single()).click();
    }

    private String everything() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
