package se.lifescience.portal.contacts.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadTester;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;

@PortalTest
class ContactImportViewTests extends SpringBrowserlessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString();
    private SignedInAs staff;

    @BeforeEach
    void logIn() {
        staff = SignedInAs.newPerson(jdbc, "Olof Larsson", Roles.OFFICE);
        UI.getCurrent().setLocale(Language.SV.locale());
    }

    @AfterEach
    void logOut() {
        staff.close();
    }

    @Test
    void aFileIsLookedAtFirstAndImportedWithoutTheRowsThatAreWrong() {
        navigate(ContactImportView.class);
        upload("namn;e-post\nÅsa Öberg;asa.%1$s@example.org\n=cmd;x.%1$s@example.org\n".formatted(mark));
        assertThat(findInView(ListItem.class).all())
                .extracting(ListItem::getText)
                .contains("Nya kontakter: 1", "Rader med fel: 1");
        assertThat(contacts()).isZero();

        press("Läs in 1 kontakter");
        await(() -> everything().contains("Några rader har fel"));
        assertThat(contacts()).isZero();

        findInView(Checkbox.class).single().setValue(true);
        press("Läs in 1 kontakter");
        await(() -> findInView(Paragraph.class).all().stream()
                .anyMatch(text -> text.getText().startsWith("1 nya, 0 ändrade")));
        assertThat(contacts()).isEqualTo(1);

        UI.getCurrent().navigate("office/contacts", QueryParameters.of("q", mark));
        assertThat(findInView(TextField.class).single().getValue()).isEqualTo(mark);
        assertThat(rows()).isEqualTo(1);
        assertThat(everything()).contains("1 kontakt");
    }

    @Test
    void aRunningImportSaysHowFarItHasComeAndCanBeStopped() {
        var progress = new ImportProgressPanel(UI.getCurrent());
        UI.getCurrent().add(progress);
        assertThat(progress.goesOn(3_000, 10_000)).isTrue();
        roundTrip();
        assertThat(find(ProgressBar.class, progress).single().getValue()).isEqualTo(3_000);
        assertThat(find(Paragraph.class, progress).single().getText()).contains("3");

        test(find(Button.class, progress).withText("Avbryt inläsningen").single())
                .click();

        assertThat(progress.goesOn(4_000, 10_000)).isFalse();
    }

    @Test
    void anEmptyFileIsRefusedWithASentence() {
        navigate(ContactImportView.class);
        upload("");
        assertThat(everything()).contains("Filen är tom.");
    }

    private void upload(String table) {
        UploadTester<Upload> upload = test(findInView(Upload.class).single());
        upload.upload("kontakter.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8));
    }

    private void press(String text) {
        test(findInView(Button.class).withText(text).single()).click();
    }

    /** The import is another thread's work; what it tells the page arrives with the browser's next request. */
    private void await(BooleanSupplier condition) {
        var end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(20_000_000);
            var session = UI.getCurrent().getSession();
            session.getService().runPendingAccessTasks(session);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private String everything() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private long rows() {
        Grid<?> grid = findInView(Grid.class).single();
        return grid.getGenericDataView().getItems().count();
    }

    private long contacts() {
        return jdbc.sql("select count(*) from contact where email_key like ?")
                .param("%" + mark + "%")
                .query(Long.class)
                .single();
    }
}
