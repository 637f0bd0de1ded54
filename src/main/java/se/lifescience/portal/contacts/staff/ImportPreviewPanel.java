package se.lifescience.portal.contacts.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.BiConsumer;
import se.lifescience.portal.components.ResponsiveGrid;
import se.lifescience.portal.contacts.ImportPreview;
import se.lifescience.portal.contacts.ImportPreview.Row.Fate;

/** What importing a file would do: numbers, what is wrong row by row, the rows themselves, and the button that does it. */
class ImportPreviewPanel extends Div {

    ImportPreviewPanel(ImportPreview preview, BiConsumer<ImportPreview, Boolean> run) {
        addClassName("import-preview");
        var found = preview.count(Fate.CHANGED) + preview.count(Fate.UNCHANGED);
        add(
                new H2(getTranslation("contacts.import.preview")),
                new Paragraph(getTranslation(
                        "contacts.import.read-as", preview.encoding(), getTranslation(preview.separator()))),
                new UnorderedList(
                        line("contacts.import.new", preview.count(Fate.NEW)),
                        line("contacts.import.known", found),
                        line("contacts.import.changed", preview.count(Fate.CHANGED)),
                        line("contacts.import.unchanged", preview.count(Fate.UNCHANGED)),
                        line("contacts.import.duplicate", preview.count(Fate.DUPLICATE)),
                        line("contacts.import.errors", preview.rowsWithErrors())));
        if (!preview.ignored().isEmpty()) {
            add(new Paragraph(getTranslation("contacts.import.ignored", String.join(", ", preview.ignored()))));
        }
        var leaveOut = new Checkbox(getTranslation("contacts.import.leave-out", preview.rowsWithErrors()));
        var button = new Button(
                getTranslation("contacts.import.run", preview.count(Fate.NEW) + preview.count(Fate.CHANGED)));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(event -> {
            run.accept(preview, leaveOut.getValue());
            button.setEnabled(true);
        });
        if (!preview.errors().isEmpty()) {
            add(new H3(getTranslation("contacts.import.errors.heading")), errors(preview), leaveOut);
        }
        add(button, new H3(getTranslation("contacts.import.rows")), rows(preview));
    }

    private ListItem line(String key, long number) {
        return new ListItem(getTranslation(key, number));
    }

    private ResponsiveGrid<ImportPreview.RowError> errors(ImportPreview preview) {
        var grid = new ResponsiveGrid<ImportPreview.RowError>(getTranslation("contacts.import.errors.heading"));
        grid.shortColumn(getTranslation("contacts.import.row"), ImportPreview.RowError::row);
        grid.textColumn(
                getTranslation("contacts.import.column"),
                error -> getTranslation("organisations.field." + error.field()));
        grid.textColumn(
                        getTranslation("contacts.import.what"),
                        error -> getTranslation(error.key(), error.argumentArray()))
                .setFlexGrow(4);
        grid.setItems(preview.errors());
        grid.setAllRowsVisible(preview.errors().size() <= 10);
        return grid;
    }

    private ResponsiveGrid<ImportPreview.Row> rows(ImportPreview preview) {
        var grid = new ResponsiveGrid<ImportPreview.Row>(getTranslation("contacts.import.rows"));
        grid.shortColumn(getTranslation("contacts.import.row"), ImportPreview.Row::row);
        grid.textColumn(
                getTranslation("contacts.import.fate"), row -> getTranslation("contacts.import.fate." + row.fate()));
        grid.textColumn(
                getTranslation("organisations.field.name"), row -> row.data().name());
        grid.textColumn(
                getTranslation("organisations.field.email"), row -> row.data().email());
        grid.textColumn(
                getTranslation("organisations.field.organisation"),
                row -> row.data().organisation());
        grid.setItems(preview.rows());
        grid.setAllRowsVisible(preview.rows().size() <= 10);
        return grid;
    }
}
