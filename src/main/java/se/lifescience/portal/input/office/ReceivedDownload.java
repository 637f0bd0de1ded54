package se.lifescience.portal.input.office;

import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.lifescience.portal.input.ReceivedExportRow;
import se.lifescience.portal.input.ReceivedFilter;
import se.lifescience.portal.input.ReceivedService;
import se.lifescience.portal.kernel.Cells;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Translations;

/** Writes the received contributions that fit a filter as CSV or XLSX, row by row as the database gives them. */
@Component
class ReceivedDownload {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int FLUSH_ROWS = 500;
    private static final List<String> COLUMNS = List.of(
            "number",
            "submitted",
            "state",
            "goal",
            "title",
            "sender",
            "organisation",
            "withdrawn-at",
            "text",
            "answer");

    private final ReceivedService received;
    private final Translations translations;
    private final ZoneId zone;

    ReceivedDownload(ReceivedService received, Translations translations, PortalSettings settings) {
        this.received = received;
        this.translations = translations;
        this.zone = settings.zone();
    }

    DownloadHandler of(TableFormat format, Supplier<ReceivedFilter> filter, Locale locale) {
        return event -> {
            event.setFileName(translations.text(Language.of(locale), "input.received.file") + "." + format.ending());
            event.setContentType(format.type());
            write(format, filter.get(), Language.of(locale), event.getOutputStream());
        };
    }

    void write(TableFormat format, ReceivedFilter filter, Language language, OutputStream out) throws IOException {
        try {
            switch (format) {
                case CSV -> csv(filter, language, out);
                case XLSX -> xlsx(filter, language, out);
            }
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    private void csv(ReceivedFilter filter, Language language, OutputStream out) throws IOException {
        try (var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            writer.write(BYTE_ORDER_MARK);
            var format = CSVFormat.EXCEL.builder().setDelimiter(';').get();
            try (var printer = format.print(writer)) {
                printer.printRecord(header(language).toList());
                received.export(
                        filter,
                        "csv",
                        row -> unchecked(
                                () -> printer.printRecord(cells(row, language).toList())));
            }
        }
    }

    private void xlsx(ReceivedFilter filter, Language language, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "portal", "1.0")) {
            var sheet = workbook.newWorksheet(translations.text(language, "input.received.file"));
            var line = new int[1];
            var column = new int[1];
            header(language).forEach(text -> sheet.inlineString(0, column[0]++, text));
            received.export(filter, "xlsx", row -> {
                line[0]++;
                column[0] = 0;
                cells(row, language).forEach(text -> sheet.inlineString(line[0], column[0]++, text));
                if (line[0] % FLUSH_ROWS == 0) {
                    unchecked(sheet::flush);
                }
            });
            sheet.finish();
        }
    }

    private Stream<String> header(Language language) {
        return COLUMNS.stream().map(column -> translations.text(language, "input.received." + column));
    }

    private Stream<String> cells(ReceivedExportRow line, Language language) {
        var row = line.row();
        return Stream.of(
                        row.registryNumber(),
                        time(row.submittedAt()),
                        translations.text(language, row.state().key()),
                        row.goal(),
                        row.title(),
                        row.sender(),
                        row.organisation(),
                        time(line.withdrawnAt()),
                        line.text(),
                        line.answer())
                .map(Cells::defuse);
    }

    private String time(@Nullable Instant instant) {
        return instant == null ? "" : TIME.format(instant.atZone(zone));
    }

    private static void unchecked(Write write) {
        try {
            write.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Write {
        void run() throws IOException;
    }
}
