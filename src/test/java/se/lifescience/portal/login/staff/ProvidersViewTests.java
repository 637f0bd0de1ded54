package se.lifescience.portal.login.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.login.providers.ProviderService;
import se.lifescience.portal.login.providers.ProviderView;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;
import se.lifescience.portal.testing.TestLoginProvider;
import se.lifescience.portal.testing.TestLoginProvider.Place;

@PortalTest
class ProvidersViewTests extends SpringBrowserlessTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProviderService providers;

    private final String slug = "view-" + UUID.randomUUID().toString().substring(0, 8);
    private SignedInAs admin;

    @BeforeEach
    void prepare() {
        jdbc.sql("delete from identity_provider where not from_environment").update();
        admin = SignedInAs.newPerson(jdbc, "Ada Admin", Roles.ADMIN, Roles.OFFICE);
        UI.getCurrent().setLocale(Language.SV.locale());
    }

    @AfterEach
    void logOut() {
        admin.close();
    }

    @Test
    void aProviderIsAddedTestedEnabledAndDisabled() {
        navigate("office/providers/new", ProviderEditView.class);
        fill("Kortnamn", slug);
        fill("Namn på svenska", "Bolaget");
        fill("Namn på engelska", "The company");
        fill("Issuer", Place.COMPANY.issuer());
        fill("Klient-id", TestLoginProvider.CLIENT);
        press("Spara");
        assertThat(findInView(PasswordField.class).single().isInvalid()).isTrue();
        assertThat(field("Namn på svenska").getValue()).isEqualTo("Bolaget");

        test(findInView(PasswordField.class).single()).setValue("a secret");
        press("Spara");
        var added = mine();
        assertThat(added.state()).isEqualTo(ProviderView.State.DISABLED);
        assertThat(findInView(ListItem.class).all())
                .extracting(ListItem::getText)
                .anyMatch(text -> text.endsWith("/login/oauth2/code/" + slug));

        navigate("office/providers/" + added.id() + "/test", ProviderTestView.class);
        assertThat(findInView(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("Det fungerar.");

        navigate("office/providers/" + added.id(), ProviderEditView.class);
        press("Slå på");
        assertThat(mine().state()).isEqualTo(ProviderView.State.ENABLED);
        press("Stäng av och logga ut alla");
        assertThat(mine().state()).isEqualTo(ProviderView.State.DISABLED);
    }

    @Test
    void theEnvironmentsProviderCannotBeTouched() {
        var office = providers.all().getFirst();

        navigate("office/providers/" + office.id(), ProviderEditView.class);

        assertThat(field("Issuer").isReadOnly()).isTrue();
        assertThat(findInView(Button.class).all())
                .extracting(Button::getText)
                .doesNotContain("Stäng av och logga ut alla");
    }

    private ProviderView mine() {
        return providers.all().stream()
                .filter(provider -> provider.data().slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private TextField field(String label) {
        return findInView(TextField.class).withLabel(label).single();
    }

    private void fill(String label, String value) {
        test(field(label)).setValue(value);
    }

    private void press(String text) {
        test(findInView(Button.class).withText(text).single()).click();
    }
}
