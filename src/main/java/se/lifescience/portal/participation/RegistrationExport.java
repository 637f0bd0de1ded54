package se.lifescience.portal.participation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.Cells;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.kernel.Translations;

/** Writes registrations as tables in the reader's language; a row is forgotten as soon as it is written. */
@Component
class RegistrationExport {

    private static final String APPLICATION = "portal";
    private static final String VERSION = "1.0";
    private static final int ROWS_BETWEEN_FLUSHES = 500;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<String> COLUMNS =
            List.of("name", "email", "organisation", "state", "position", "source", "registered");

    private final RegistrationList list;
    private final Translations translations;
    private final PortalSettings settings;

    RegistrationExport(RegistrationList list, Translations translations, PortalSettings settings) {
        this.list = list;
        this.translations = translations;
        this.settings = settings;
    }

    void xlsx(OccasionId occasion, RegistrationFilter filter, Language language, OutputStream to) {
        try (var book = new Workbook(to, APPLICATION, VERSION)) {
            var sheet = book.newWorksheet(translations.text(language, "participation.office.title"));
            var rows = new Rows((number, cells) -> {
                for (var column = 0; column < cells.size(); column++) {
                    sheet.value(number, column, cells.get(column));
                }
                if (number % ROWS_BETWEEN_FLUSHES == 0) {
                    sheet.flush();
                }
            });
            write(occasion, filter, language, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void csv(OccasionId occasion, RegistrationFilter filter, Language language, OutputStream to) {
        try {
            var writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
            writer.write(BYTE_ORDER_MARK);
            var printer = new CSVPrinter(writer, CSVFormat.RFC4180);
            write(occasion, filter, language, new Rows((number, cells) -> printer.printRecord(cells)));
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(OccasionId occasion, RegistrationFilter filter, Language language, Rows rows) {
        rows.add(COLUMNS.stream()
                .map(column -> translations.text(language, "participation.office.column." + column))
                .toList());
        list.each(occasion, filter, row -> rows.add(cells(row, language)));
    }

    private List<String> cells(RegistrationRow row, Language language) {
        return Stream.of(
                        row.name(),
                        row.email(),
                        row.organisation(),
                        translations.text(
                                language, "participation.state." + row.state().name()),
                        row.position() == null ? "" : row.position().toString(),
                        translations.text(language, "participation.source." + row.source()),
                        Times.full(row.registeredAt(), settings.zone(), language.locale()))
                .map(Cells::defuse)
                .toList();
    }

    /** Writes one row of a table. */
    private interface RowWriter {

        void write(int number, List<String> cells) throws IOException;
    }

    /** Counts rows while they are written. */
    private static final class Rows {

        private final RowWriter writer;
        private int next;

        private Rows(RowWriter writer) {
            this.writer = writer;
        }

        void add(List<String> cells) {
            try {
                writer.write(next++, cells);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
