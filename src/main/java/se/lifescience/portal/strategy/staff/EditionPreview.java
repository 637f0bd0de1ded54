package se.lifescience.portal.strategy.staff;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Collectors;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.strategy.EditionDraft;

/** What a file would bring in, line by line, with what is wrong beside it. */
class EditionPreview extends Div {

    private static final List<String> COLUMNS = List.of("line", "code", "kind", "title", "errors");

    EditionPreview() {
        getElement().setAttribute("aria-live", "polite");
    }

    void show(List<EditionDraft.Row> rows) {
        removeAll();
        if (rows.isEmpty()) {
            return;
        }
        var wrong = rows.stream().filter(row -> !row.errors().isEmpty()).count();
        var sum = new Paragraph(
                wrong == 0
                        ? getTranslation("strategy.office.preview.ok", rows.size())
                        : getTranslation("strategy.office.preview.wrong", wrong, rows.size()));
        sum.addClassNames("notice", wrong == 0 ? "notice-ok" : "notice-stop");
        var table = new NativeTable();
        var head = new NativeTableRow();
        COLUMNS.forEach(column -> {
            var cell = new NativeTableHeaderCell(getTranslation("strategy.office.row." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        table.getHead().add(head);
        rows.forEach(row -> table.getBody().add(line(row)));
        var scroll = new Div(table);
        scroll.addClassName("table-scroll");
        add(new H3(getTranslation("strategy.office.preview")), sum, scroll);
    }

    private NativeTableRow line(EditionDraft.Row row) {
        var title = new LocalizedText(row.titleSv(), row.titleEn()).in(Language.of(getLocale()));
        var errors = row.errors().stream().map(this::getTranslation).collect(Collectors.joining(" "));
        return new NativeTableRow(
                new NativeTableCell(String.valueOf(row.line())),
                new NativeTableCell(row.code()),
                new NativeTableCell(getTranslation("strategy.office.kind." + row.kind())),
                new NativeTableCell(title),
                new NativeTableCell(errors));
    }
}
