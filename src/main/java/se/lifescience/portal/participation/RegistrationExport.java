package se.lifescience.portal.participation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.TableFormat;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.kernel.Translations;

/** Writes registrations as tables in the reader's language; a row is forgotten as soon as it is written. */
@Component
class RegistrationExport {

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

    void write(OccasionId occasion, RegistrationFilter filter, TableFormat format, Language language, OutputStream to)
            throws IOException {
        var headings = COLUMNS.stream()
                .map(column -> translations.text(language, "participation.office.column." + column))
                .toList();
        format.write(to, headings, rows -> list.each(occasion, filter, row -> rows.accept(cells(row, language))));
    }

    private List<String> cells(RegistrationRow row, Language language) {
        return List.of(
                row.name(),
                row.email(),
                row.organisation(),
                translations.text(language, "participation.state." + row.state().name()),
                row.position() == null ? "" : row.position().toString(),
                translations.text(language, "participation.source." + row.source()),
                Times.full(row.registeredAt(), settings.zone(), language.locale()));
    }
}
