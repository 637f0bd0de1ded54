package se.lifescience.portal.start.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.accounts.AddressService;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.accounts.ProfileService;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.kernel.work.TodoSource;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;

@PortalTest
class HomeViewTests extends SpringBrowserlessTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CurrentPerson current;

    @Autowired
    private PortalSettings settings;

    @Autowired
    private Clock clock;

    @Autowired
    private ProfileService profiles;

    @Autowired
    private AddressService addresses;

    private SignedInAs maria;

    @BeforeEach
    void prepare() {
        maria = SignedInAs.newPerson(jdbc, "Maria Medlem", Roles.MEMBER);
        UI.getCurrent().setLocale(Language.SV.locale());
    }

    @AfterEach
    void logOut() {
        maria.close();
    }

    @Test
    void whoHasNothingToDoIsToldWhereToLook() {
        // an open call, left by another test, is something to do
        jdbc.sql("update call set published = false").update();

        navigate("portal", HomeView.class);

        assertThat(findInView(H1.class).single().getText()).isEqualTo("Hej Maria Medlem");
        assertThat(findInView(Anchor.class).all())
                .extracting(Anchor::getHref)
                .containsExactly("/conferences", "/calls");
    }

    @Test
    void aNewcomerIsToldWhatTheyWaitForAndWhereToSayWhoseTheyAre() {
        new SignedInAs(new SignedIn(
                        maria.person().id(),
                        "Maria Medlem",
                        maria.person().email(),
                        Language.SV,
                        Set.of(Roles.NEWCOMER)))
                .again();

        navigate("portal", HomeView.class);

        assertThat(findInView(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.contains("släpper in dig"));
        assertThat(findInView(Anchor.class).all())
                .extracting(Anchor::getHref)
                .containsExactly("/portal/organisations", "/conferences");
    }

    @Test
    void whatIsDueFirstStandsFirstAndWhatCanWaitLast() {
        var later = Instant.parse("2027-02-01T10:00:00Z");
        var view = new HomeView(
                current,
                List.of(
                        person -> List.of(
                                new TodoSource.TodoItem("kan vänta", null, "/portal/a"),
                                new TodoSource.TodoItem("senare", later, "/portal/b")),
                        person -> List.of(new TodoSource.TodoItem("först", later.minusSeconds(1), "/portal/c"))),
                settings,
                clock);
        UI.getCurrent().add(view);

        assertThat(find(ListItem.class, view).all())
                .extracting(item -> ((Anchor) item.getComponentAt(0)).getText())
                .containsExactly("först", "senare", "kan vänta");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() {
        UI.getCurrent().navigate("portal/me");
        test(findInView(TextField.class).withLabel("Namn").single()).setValue("");
        test(findInView(TextField.class).withLabel("Titel").single()).setValue("Forskningschef");
        test(findInView(Button.class).withText("Spara").single()).click();

        assertThat(findInView(TextField.class).withLabel("Namn").single().isInvalid())
                .isTrue();
        assertThat(findInView(TextField.class).withLabel("Titel").single().getValue())
                .isEqualTo("Forskningschef");
        assertThat(profiles.mine().title()).isEmpty();

        test(findInView(TextField.class).withLabel("Namn").single()).setValue("Maria Medlem");
        test(findInView(Button.class).withText("Spara").single()).click();

        assertThat(profiles.mine().title()).isEqualTo("Forskningschef");
    }

    @Test
    void anAddressThatIsNoneIsRefusedAtItsFieldAndAnotherIsWrittenTo() {
        UI.getCurrent().navigate("portal/me");
        test(findInView(EmailField.class).single()).setValue("inte en adress");
        test(findInView(Button.class).withText("Skicka länken").single()).click();

        assertThat(findInView(EmailField.class).single().isInvalid()).isTrue();

        var address = "maria." + UUID.randomUUID() + "@example.org";
        test(findInView(EmailField.class).single()).setValue(address);
        test(findInView(Button.class).withText("Skicka länken").single()).click();

        assertThat(findInView(EmailField.class).single().getValue()).isEmpty();
        assertThat(addresses.mine())
                .filteredOn(mine -> mine.address().equals(address))
                .singleElement()
                .matches(mine -> !mine.proven());
    }

    @Test
    void whatErasingDoesIsShownBeforeItCanBeDone() {
        UI.getCurrent().navigate("portal/me/data");
        assertThat(findInView(Button.class).withText("Radera mig nu").exists()).isFalse();

        test(findInView(Button.class).withText("Visa vad som händer").single()).click();

        assertThat(findInView(ListItem.class).all())
                .extracting(ListItem::getText)
                .anyMatch(line -> line.startsWith("Ditt konto"));
        assertThat(findInView(Button.class).withText("Radera mig nu").single().isEnabled())
                .isFalse();
    }
}
