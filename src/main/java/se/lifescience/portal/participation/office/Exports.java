package se.lifescience.portal.participation.office;

import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.OutputStream;
import java.util.Locale;
import java.util.function.Supplier;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.participation.OccasionId;
import se.lifescience.portal.participation.RegistrationDesk;
import se.lifescience.portal.participation.RegistrationFilter;

/** Downloads of the list as it is filtered at the moment of the click. */
final class Exports {

    private static final String FILE = "registrations";

    private Exports() {}

    static DownloadHandler xlsx(
            RegistrationDesk desk, OccasionId occasion, Supplier<RegistrationFilter> filter, Locale locale) {
        return download(
                FILE + ".xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                to -> desk.exportXlsx(occasion, filter.get(), Language.of(locale), to));
    }

    static DownloadHandler csv(
            RegistrationDesk desk, OccasionId occasion, Supplier<RegistrationFilter> filter, Locale locale) {
        return download(
                FILE + ".csv",
                "text/csv; charset=utf-8",
                to -> desk.exportCsv(occasion, filter.get(), Language.of(locale), to));
    }

    private static DownloadHandler download(String name, String type, Export export) {
        return event -> {
            event.setFileName(name);
            event.setContentType(type);
            try (var to = event.getOutputStream()) {
                export.write(to);
            }
        };
    }

    /** Writes an export. */
    private interface Export {

        void write(OutputStream to);
    }
}
