package se.lifescience.portal.strategy.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import se.lifescience.portal.components.CsvUpload;
import se.lifescience.portal.components.DateField;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.strategy.EditionDraft;
import se.lifescience.portal.strategy.EditionFile;

/** The form that reads an edition from a file: shows what is in it, line by line, before anything is saved. */
class EditionForm extends Div {

    private final ErrorSummary errors = new ErrorSummary();
    private final transient FieldErrors problems = new FieldErrors(errors);
    private final TextField code = problems.field("code", new TextField(getTranslation("strategy.office.code")));
    private final TextField titleSv =
            problems.field("titleSv", new TextField(getTranslation("strategy.office.title-sv")));
    private final TextField titleEn = new TextField(getTranslation("strategy.office.title-en"));
    private final DateField presented =
            problems.field("presented", new DateField(getTranslation("strategy.office.presented-on")));
    private final EditionPreview preview = new EditionPreview();
    private final transient Consumer<EditionDraft> save;
    private transient List<EditionDraft.Row> rows = List.of();

    EditionForm(Consumer<EditionDraft> save) {
        this.save = save;
        code.setHelperText(getTranslation("strategy.office.code.help"));
        presented.setHelperText(getTranslation("strategy.office.presented-on.help"));
        var form = new Div(
                code, titleSv, titleEn, presented, new CsvUpload(this::read, text -> errors.show(List.of(text))));
        form.addClassName("form");
        var button = new Button(getTranslation("strategy.office.save"), event -> submit());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(button);
        actions.addClassName("actions");
        add(
                new H2(getTranslation("strategy.office.import")),
                new Paragraph(getTranslation("strategy.office.import.lead")),
                errors,
                form,
                preview,
                actions);
    }

    /** Shows a file's lines; nothing is saved yet. */
    void read(byte[] file) {
        rows = List.of();
        problems.attempt(() -> rows = EditionFile.read(file));
        preview.show(rows);
    }

    private void submit() {
        problems.attempt(() -> {
            save.accept(draft());
            clear();
        });
    }

    private EditionDraft draft() {
        var day = presented.getValue();
        if (day == null) {
            throw Refusal.of("strategy.refusal.presented").at("presented");
        }
        if (rows.isEmpty()) {
            throw Refusal.of("strategy.refusal.file").at("file");
        }
        var title = LocalizedText.of(titleSv.getValue(), titleEn.getValue());
        return new EditionDraft(code.getValue().strip(), title, day, rows);
    }

    private void clear() {
        rows = List.of();
        preview.show(rows);
        code.clear();
        titleSv.clear();
        titleEn.clear();
        presented.clear();
    }
}
