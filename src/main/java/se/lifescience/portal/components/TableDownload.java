package se.lifescience.portal.components;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import se.lifescience.portal.kernel.Cells;

/** A link that downloads a table as CSV or as a workbook, written row by row, with formulas defused. */
public final class TableDownload extends Anchor {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String CSV = "csv";

    /** Gives the rows of a table, one after another, for a file of this format. */
    @FunctionalInterface
    public interface Rows {
        void forEach(String format, Consumer<List<String>> row);
    }

    private TableDownload(String text, DownloadHandler handler) {
        super(handler, text);
        getElement().setAttribute("download", true);
    }

    public static TableDownload csv(String text, String name, List<String> headings, Rows rows) {
        return new TableDownload(text, event -> {
            event.setFileName(name + ".csv");
            event.setContentType("text/csv; charset=utf-8");
            try (var out = event.getOutputStream()) {
                writeCsv(out, headings, rows);
            }
        });
    }

    public static TableDownload workbook(String text, String name, List<String> headings, Rows rows) {
        return new TableDownload(text, event -> {
            event.setFileName(name + ".xlsx");
            event.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            try (var out = event.getOutputStream()) {
                writeWorkbook(out, headings, rows);
            }
        });
    }

    /** Writes the table as CSV, in UTF-8 with the mark by which spreadsheets know it. */
    public static void writeCsv(OutputStream out, List<String> headings, Rows rows) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.append(BYTE_ORDER_MARK);
        var printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(headings);
        rows.forEach(CSV, row -> {
            try {
                printer.printRecord(row.stream().map(Cells::defuse).toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        printer.flush();
    }

    /** Writes the table as a workbook with one sheet. */
    public static void writeWorkbook(OutputStream out, List<String> headings, Rows rows) throws IOException {
        var workbook = new Workbook(out, "Portal", "1.0");
        var sheet = workbook.newWorksheet("1");
        write(sheet, 0, headings);
        var number = new int[] {1};
        rows.forEach("xlsx", row -> {
            write(sheet, number[0]++, row.stream().map(Cells::defuse).toList());
            if (number[0] % 1_000 == 0) {
                try {
                    sheet.flush();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        workbook.finish();
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            sheet.value(row, i, cells.get(i));
        }
    }
}
