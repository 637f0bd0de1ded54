package se.lifescience.portal.mail.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.mail.Mail;
import se.lifescience.portal.mail.Outbox;
import se.lifescience.portal.mail.Recipient;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;

@PortalTest
class OutboxViewTests extends SpringBrowserlessTest {

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final String word = "ord" + UUID.randomUUID();
    private UUID unknown;
    private SignedInAs staff;

    @BeforeEach
    void prepare() {
        unknown = transaction.execute(status -> {
            var message = outbox.send(
                    "invitations.invitation",
                    "1",
                    List.of(Mail.personal(
                            new Recipient("1", "Åsa Öberg", new EmailAddress(word + "@example.org"), Language.SV),
                            "Inbjudan " + word,
                            "Välkommen **hit**.",
                            new Mail.Action("Svara", "https://portal.example.org/i/x"),
                            "Därför.")));
            jdbc.sql("delete from scheduled_tasks where task_instance in"
                            + " (select id::text from delivery where message_id = ?)")
                    .param(message.value())
                    .update();
            jdbc.sql("update delivery set state = 'UNKNOWN' where message_id = ?")
                    .param(message.value())
                    .update();
            return jdbc.sql("select id from delivery where message_id = ?")
                    .param(message.value())
                    .query(UUID.class)
                    .single();
        });
        staff = SignedInAs.newPerson(jdbc, "Kim Kontor", Roles.OFFICE);
        UI.getCurrent().setLocale(Language.SV.locale());
    }

    @AfterEach
    void logOut() {
        staff.close();
    }

    private void show(String state) {
        UI.getCurrent().navigate(OutboxView.class, QueryParameters.simple(Map.of("state", state, "q", word)));
    }

    private Grid<?> grid() {
        return findInView(Grid.class).single();
    }

    @Test
    void theAddressKeepsStateAndWords() {
        show("UNKNOWN");

        assertThat(findInView(TextField.class).single().getValue()).isEqualTo(word);
        assertThat(test(grid()).size()).isEqualTo(1);
        assertThat(test(grid()).getCellText(0, 2)).isEqualTo(word + "@example.org");
        assertThat(test(grid()).getCellText(0, 4)).isEqualTo("Inbjudan");

        show("SENT");
        assertThat(test(grid()).size()).isZero();
    }

    @Test
    void anUnknownMailIsShownWithAWarningAndAsksBeforeItIsSentAgain() {
        navigate("office/outbox/" + unknown, DeliveryView.class);

        assertThat(findInView(H1.class).single().getText()).isEqualTo("Inbjudan " + word);
        assertThat(findInView(Span.class).withText("Ovisst").exists()).isTrue();
        assertThat(findInView(Pre.class).single().getText()).contains("Välkommen hit.", "[personlig länk]");
        var preview = findInView(IFrame.class).single();
        assertThat(preview.getSrcdoc().orElseThrow())
                .contains("<strong>hit</strong>")
                .doesNotContain("urn:");
        assertThat(preview.getElement().getAttribute("sandbox")).isEmpty();

        test(findInView(Button.class).withText("Skicka igen").single()).click();
        var dialog = find(Dialog.class).single();
        assertThat(find(Paragraph.class, dialog).single().getText()).contains("två gånger");
        test(find(Button.class, dialog).withText("Avbryt").single()).click();
        assertThat(state()).isEqualTo("UNKNOWN");

        test(findInView(Button.class).withText("Markera som skickat").single()).click();
        assertThat(state()).isEqualTo("SENT");
        assertThat(findInView(Button.class).exists()).isFalse();
    }

    private String state() {
        return jdbc.sql("select state from delivery where id = ?")
                .param(unknown)
                .query(String.class)
                .single();
    }
}
