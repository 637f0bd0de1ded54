package se.lifescience.portal.organisations.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.BiConsumer;
import se.lifescience.portal.organisations.ImportPreview;
import se.lifescience.portal.organisations.ImportRow;
import se.lifescience.portal.organisations.ImportRow.Fate;
import se.lifescience.portal.organisations.RowError;

/** What importing a file would do: numbers, what is wrong row by row, the rows themselves, and the button that does it. */
class ImportPreviewPanel extends Div {

    ImportPreviewPanel(ImportPreview preview, BiConsumer<ImportPreview, Boolean> run) {
        addClassName("import-preview");
        var found = preview.count(Fate.CHANGED) + preview.count(Fate.UNCHANGED);
        add(
                new H2(getTranslation("organisations.import.preview")),
                new Paragraph(getTranslation(
                        "organisations.import.read-as", preview.encoding(), getTranslation(preview.separator()))),
                new UnorderedList(
                        line("organisations.import.new", preview.count(Fate.NEW)),
                        line("organisations.import.known", found),
                        line("organisations.import.changed", preview.count(Fate.CHANGED)),
                        line("organisations.import.unchanged", preview.count(Fate.UNCHANGED)),
                        line("organisations.import.duplicate", preview.count(Fate.DUPLICATE)),
                        line("organisations.import.errors", preview.rowsWithErrors())));
        if (!preview.ignored().isEmpty()) {
            add(new Paragraph(getTranslation("organisations.import.ignored", String.join(", ", preview.ignored()))));
        }
        var leaveOut = new Checkbox(getTranslation("organisations.import.leave-out", preview.rowsWithErrors()));
        var button = new Button(
                getTranslation("organisations.import.run", preview.count(Fate.NEW) + preview.count(Fate.CHANGED)));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(event -> {
            run.accept(preview, leaveOut.getValue());
            button.setEnabled(true);
        });
        if (!preview.errors().isEmpty()) {
            add(new H3(getTranslation("organisations.import.errors.heading")), errors(preview), leaveOut);
        }
        add(button, new H3(getTranslation("organisations.import.rows")), rows(preview));
    }

    private ListItem line(String key, long number) {
        return new ListItem(getTranslation(key, number));
    }

    private Grid<RowError> errors(ImportPreview preview) {
        var grid = new Grid<RowError>();
        grid.addColumn(RowError::row)
                .setHeader(getTranslation("organisations.import.row"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(error -> getTranslation("organisations.field." + error.field()))
                .setHeader(getTranslation("organisations.import.column"));
        grid.addColumn(error -> getTranslation(error.key(), error.argumentArray()))
                .setHeader(getTranslation("organisations.import.what"))
                .setFlexGrow(4);
        grid.setItems(preview.errors());
        grid.setAllRowsVisible(preview.errors().size() <= 10);
        grid.getElement().setAttribute("aria-label", getTranslation("organisations.import.errors.heading"));
        return grid;
    }

    private Grid<ImportRow> rows(ImportPreview preview) {
        var grid = new Grid<ImportRow>();
        grid.addColumn(ImportRow::row)
                .setHeader(getTranslation("organisations.import.row"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> getTranslation("organisations.import.fate." + row.fate()))
                .setHeader(getTranslation("organisations.import.fate"));
        grid.addColumn(row -> row.data().name()).setHeader(getTranslation("organisations.field.name"));
        grid.addColumn(row -> row.data().email()).setHeader(getTranslation("organisations.field.email"));
        grid.addColumn(row -> row.data().organisation()).setHeader(getTranslation("organisations.field.organisation"));
        grid.setItems(preview.rows());
        grid.setAllRowsVisible(preview.rows().size() <= 10);
        grid.getElement().setAttribute("aria-label", getTranslation("organisations.import.rows"));
        return grid;
    }
}
