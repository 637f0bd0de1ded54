package se.lifescience.portal.strategy.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.strategy.EditionService;
import se.lifescience.portal.strategy.EditionState;
import se.lifescience.portal.strategy.EditionView;
import se.lifescience.portal.strategy.InForce;
import se.lifescience.portal.strategy.StrategyImport;
import se.lifescience.portal.strategy.StrategySample;
import se.lifescience.portal.strategy.StrategyService;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;

@PortalTest
class StrategyViewTests extends SpringBrowserlessTest {

    private static final String HEAD = "code;kind;title_sv;title_en\n";

    @Autowired
    private StrategyService strategy;

    @Autowired
    private EditionService editions;

    @Autowired
    private StrategyImport files;

    @Autowired
    private JdbcClient jdbc;

    private final String code = "utgava-" + UUID.randomUUID().toString().substring(0, 8);
    private SignedInAs staff;

    @BeforeEach
    void logIn() {
        staff = SignedInAs.newPerson(jdbc, "Oskar Lind", Roles.OFFICE);
        UI.getCurrent().setLocale(Language.SV.locale());
        navigate(StrategyView.class);
    }

    @AfterEach
    void logOut() {
        InForce.put(jdbc, "2019");
        staff.close();
    }

    @Test
    void staffReadAnEditionFromAFile() {
        choose(HEAD + "1;area;Data;Data\n1.1;goal;Mer nytta;More use\n");
        fill();
        save();
        assertThat(edition().orElseThrow().goals()).hasSize(1);
        assertThat(edition().orElseThrow().state()).isEqualTo(EditionState.DRAFT);
        assertThat(findInView(ListItem.class).all())
                .anyMatch(item -> item.getText().equals("1.1 Mer nytta"));
    }

    @Test
    void aWrongLineIsShownAndNothingIsSaved() {
        choose(HEAD + "1;area;Data;Data\n1.1;mål;Mer nytta;More use\n");
        assertThat(findInView(NativeTableCell.class).all())
                .anyMatch(cell -> cell.getText().equals("Kolumnen kind ska vara area eller goal."));
        fill();
        save();
        assertThat(edition()).isEmpty();
        assertThat(field("Beteckning").getValue()).isEqualTo(code);
    }

    @Test
    void aFieldThatIsMissingSaysSo() {
        choose(HEAD + "1;area;Data;Data\n");
        fill();
        field("Beteckning").setValue("Inte så här");
        save();
        assertThat(field("Beteckning").isInvalid()).isTrue();
        assertThat(field("Beteckning").getErrorMessage()).startsWith("Skriv en kort beteckning");
        assertThat(field("Titel på svenska").getValue()).isEqualTo("Utgåvan");
    }

    @Test
    void staffPutADraftInForceAfterAQuestion() {
        files.take(StrategySample.edition());
        InForce.put(jdbc, "2019");
        choose(HEAD + "1;area;Data;Data\n1.1;goal;Mer nytta;More use\n");
        fill();
        field("Titel på svenska").setValue("Utgåvan " + code);
        save();
        assertThat(paragraphs()).contains("Utkast · Presenterad januari 1999 · 1 områden, 1 målsättningar");

        ask();
        answer("Nej, gå tillbaka");
        assertThat(edition().orElseThrow().state()).isEqualTo(EditionState.DRAFT);
        ask();
        answer("Ja, gör den gällande");

        assertThat(strategy.inForce().orElseThrow().code()).isEqualTo(code);
        assertThat(paragraphs())
                .contains("Gällande · Presenterad januari 1999 · 1 områden, 1 målsättningar")
                .anyMatch(text -> text.startsWith("Ersatt · Presenterad december 2019"));
    }

    private List<String> paragraphs() {
        return findInView(Paragraph.class).all().stream()
                .map(Paragraph::getText)
                .toList();
    }

    private void ask() {
        findInView(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().equals(Optional.of("Gör gällande: Utgåvan " + code)))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private void answer(String words) {
        test(find(Button.class, find(Dialog.class).single()).withText(words).single())
                .click();
    }

    private Optional<EditionView> edition() {
        return editions.all().stream()
                .filter(edition -> edition.code().equals(code))
                .findFirst();
    }

    private void choose(String file) {
        findInView(EditionForm.class).single().read(file.getBytes(StandardCharsets.UTF_8));
    }

    private void fill() {
        field("Beteckning").setValue(code);
        field("Titel på svenska").setValue("Utgåvan");
        field("Titel på engelska").setValue("The edition");
        findInView(DatePicker.class).single().setValue(LocalDate.of(1999, 1, 1));
    }

    private TextField field(String label) {
        return findInView(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void save() {
        findInView(Button.class).all().stream()
                .filter(button -> button.getText().equals("Läs in utgåvan"))
                .findFirst()
                .orElseThrow()
                .click();
    }
}
