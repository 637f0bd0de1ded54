package se.lifescience.portal.participation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.accounts.FreshLogin;
import se.lifescience.portal.kernel.Access;
import se.lifescience.portal.kernel.Audited;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.TableFormat;

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

    /** Writes the list, row by row, however long it is. */
    @FreshLogin
    @Transactional
    public void export(
            OccasionId occasion, RegistrationFilter filter, TableFormat format, Language language, OutputStream to)
            throws IOException {
        events.publishEvent(new Audited(
                "participation.registrations-exported",
                occasion.value().toString(),
                Map.of("format", format.ending())));
        export.write(occasion, filter, format, language, to);
    }

    public void cancel(RegistrationId id) {
        decisions.cancel(id.value());
    }

    /** Registers somebody by hand, also when registration is closed to everybody else; refuses at the field. */
    public RegistrationId register(OccasionId occasion, GuestForm form) {
        return decisions.registerByHand(occasion, Registrant.of(form));
    }
}
