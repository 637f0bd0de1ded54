package se.lifescience.portal.participation;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.Access;
import se.lifescience.portal.kernel.Audited;
import se.lifescience.portal.kernel.Language;

/** What the office does with an occasion's registrations: see, export, cancel, and register people by hand. */
@Service
@PreAuthorize(Access.OFFICE)
public class RegistrationDesk {

    private final RegistrationList list;
    private final RegistrationExport export;
    private final RegistrationDecisions decisions;
    private final ApplicationEventPublisher events;

    RegistrationDesk(
            RegistrationList list,
            RegistrationExport export,
            RegistrationDecisions decisions,
            ApplicationEventPublisher events) {
        this.list = list;
        this.export = export;
        this.decisions = decisions;
        this.events = events;
    }

    /** A page of the list, in the order of registering. */
    @Transactional(readOnly = true)
    public List<RegistrationRow> rows(OccasionId occasion, RegistrationFilter filter, int offset, int limit) {
        return list.rows(occasion, filter, offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(OccasionId occasion, RegistrationFilter filter) {
        return list.count(occasion, filter);
    }

    @Transactional(readOnly = true)
    public RegistrationCounts counts(OccasionId occasion) {
        return list.counts(occasion);
    }

    /** Writes the list as a spreadsheet, row by row, however long it is. */
    @Transactional
    public void exportXlsx(OccasionId occasion, RegistrationFilter filter, Language language, OutputStream to) {
        audit(occasion, "xlsx");
        export.xlsx(occasion, filter, language, to);
    }

    /** Writes the list as CSV (RFC 4180, UTF-8 with a mark that spreadsheets know it by). */
    @Transactional
    public void exportCsv(OccasionId occasion, RegistrationFilter filter, Language language, OutputStream to) {
        audit(occasion, "csv");
        export.csv(occasion, filter, language, to);
    }

    public void cancel(RegistrationId id) {
        decisions.cancel(id.value());
    }

    /** Registers somebody by hand, also when registration is closed to everybody else; refuses at the field. */
    public RegistrationId register(OccasionId occasion, GuestForm form) {
        return decisions.registerByHand(occasion, Registrant.of(form));
    }

    private void audit(OccasionId occasion, String format) {
        UUID id = occasion.value();
        events.publishEvent(
                new Audited("participation.registrations-exported", id.toString(), Map.of("format", format)));
    }
}
