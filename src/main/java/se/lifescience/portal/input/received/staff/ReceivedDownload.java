package se.lifescience.portal.input.received.staff;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.lifescience.portal.input.received.ReceivedService;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.kernel.tables.TableFormat;

/** Writes the received contributions that fit a filter as CSV or XLSX, row by row as the database gives them. */
@Component
class ReceivedDownload {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final List<String> COLUMNS = List.of(
            "number",
            "submitted",
            "state",
            "edition",
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

    void write(TableFormat format, ReceivedService.Filter filter, Language language, OutputStream out)
            throws IOException {
        format.write(
                out,
                COLUMNS.stream()
                        .map(column -> translations.text(language, "input.received." + column))
                        .toList(),
                rows -> received.export(filter, format.ending(), row -> rows.accept(cells(row, language))));
    }

    private List<String> cells(ReceivedService.ExportRow line, Language language) {
        var row = line.row();
        return List.of(
                row.registryNumber(),
                time(row.submittedAt()),
                translations.text(language, row.state().key()),
                row.goal().edition(),
                row.goal().code(),
                row.title(),
                row.sender(),
                translations.text(
                        language, row.signature().key(), row.signature().arguments(zone, language.locale())),
                time(line.withdrawnAt()),
                line.text(),
                line.answer());
    }

    private String time(@Nullable Instant instant) {
        return instant == null ? "" : TIME.format(instant.atZone(zone));
    }
}
