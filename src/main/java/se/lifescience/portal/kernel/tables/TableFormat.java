package se.lifescience.portal.kernel.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** How a table leaves the portal: row by row, every cell as text, and none of them a formula where it is opened. */
public enum TableFormat {
    /** RFC 4180 in UTF-8, with the mark by which spreadsheets know it. */
    CSV("csv", "text/csv; charset=utf-8") {
        @Override
        void writeTo(OutputStream out, List<String> headings, Rows rows) throws IOException {
            var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.append(BYTE_ORDER_MARK);
            var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
            writer.writeRecord(headings);
            rows.forEach(row -> writer.writeRecord(safe(row)));
            writer.flush();
        }
    },
    /** One sheet of a workbook. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        void writeTo(OutputStream out, List<String> headings, Rows rows) throws IOException {
            try (var workbook = new Workbook(out, "portal", "1.0")) {
                var sheet = workbook.newWorksheet("1");
                put(sheet, 0, headings);
                var line = new int[1];
                rows.forEach(row -> {
                    put(sheet, ++line[0], safe(row));
                    if (line[0] % ROWS_BETWEEN_FLUSHES == 0) {
                        unchecked(sheet::flush);
                    }
                });
            }
        }
    };

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int ROWS_BETWEEN_FLUSHES = 500;

    private final String ending;
    private final String type;

    TableFormat(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    /** What its files' names end with, without a dot. */
    public String ending() {
        return ending;
    }

    /** Its media type. */
    public String type() {
        return type;
    }

    /** Writes the headings and then every row that comes, and leaves the stream open. */
    public void write(OutputStream out, List<String> headings, Rows rows) throws IOException {
        try {
            writeTo(out, headings, rows);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    abstract void writeTo(OutputStream out, List<String> headings, Rows rows) throws IOException;

    private static List<String> safe(List<String> row) {
        return row.stream().map(SpreadsheetText::defuse).toList();
    }

    private static void put(Worksheet sheet, int line, List<String> row) {
        for (var column = 0; column < row.size(); column++) {
            sheet.inlineString(line, column, row.get(column));
        }
    }

    private static void unchecked(Write write) {
        try {
            write.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the rows of a table, one after another. */
    @FunctionalInterface
    public interface Rows {
        void forEach(Consumer<List<String>> row);
    }

    private interface Write {
        void run() throws IOException;
    }
}
