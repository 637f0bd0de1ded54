package se.lifescience.portal.participation;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.access.RequiresRecentLogin;
import se.lifescience.portal.kernel.audit.Audited;
import se.lifescience.portal.kernel.tables.TableFormat;

/** What the office does with an occasion's registrations: see, export, cancel, and register people by hand. */
@Service
@PreAuthorize(Access.OFFICE)
public class RegistrationAdministration {

    private final RegistrationList list;
    private final RegistrationWorkflow decisions;
    private final Registrations registrations;
    private final Occasions occasions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RegistrationAdministration(
            RegistrationList list,
            RegistrationWorkflow decisions,
            Registrations registrations,
            Occasions occasions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.list = list;
        this.decisions = decisions;
        this.registrations = registrations;
        this.occasions = occasions;
        this.events = events;
        this.clock = clock;
    }

    /** A page of the list, in the order of registering. */
    @Transactional(readOnly = true)
    public List<Row> rows(OccasionId occasion, Filter filter, int offset, int limit) {
        return list.rows(occasion, filter, offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(OccasionId occasion, Filter filter) {
        return list.count(occasion, filter);
    }

    @Transactional(readOnly = true)
    public Counts counts(OccasionId occasion) {
        return list.counts(occasion);
    }

    /** Writes the list, row by row, however long it is. */
    @RequiresRecentLogin
    @Transactional
    public void export(OccasionId occasion, Filter filter, TableFormat format, Language language, OutputStream to)
            throws IOException {
        events.publishEvent(new Audited(
                "participation.registrations-exported",
                occasion.value().toString(),
                Map.of("format", format.ending())));
        list.write(occasion, filter, format, language, to);
    }

    public void cancel(RegistrationId id) {
        decisions.cancel(id.value());
    }

    /** Registers somebody by hand, also when registration is closed to everybody else; refuses at the field. */
    public RegistrationId register(OccasionId occasion, GuestForm form) {
        form.demandFaultless();
        return decisions.registerByHand(occasion, null, Registrant.of(form));
    }

    /** The same in one of its pools. */
    public RegistrationId register(OccasionId occasion, PoolId pool, GuestForm form) {
        form.demandFaultless();
        return decisions.registerByHand(occasion, pool, Registrant.of(form));
    }

    /** Notes that somebody with a place came to the occasion or one of its parts, or was excused. */
    @Transactional
    public void attend(RegistrationId id, OccasionId at, Attendance.Status status, Attendance.How how) {
        var registration = find(id);
        if (!occasions.get(at).isWithin(registration.occasion())) {
            throw Refusal.of("participation.refusal.not-part");
        }
        registration.attend(at, new Attendance(status, how, clock.instant()));
    }

    /** Takes back what was noted by mistake. */
    @Transactional
    public void forgetAttendance(RegistrationId id, OccasionId at) {
        find(id).forgetAttendance(at);
    }

    /** What was noted about one registration, by what they came to. */
    @Transactional(readOnly = true)
    public Map<OccasionId, Attendance> attendance(RegistrationId id) {
        return find(id).attendance();
    }

    private Registration find(RegistrationId id) {
        return registrations.findById(id.value()).orElseThrow(Refusal::notFound);
    }

    /**
     * Which registrations the list shows.
     *
     * @param state only those in this state; all when null
     * @param text only those whose name, address or organisation contains this; all when empty
     */
    public record Filter(@Nullable RegistrationState state, String text) {

        public static final Filter ALL = new Filter(null, "");
    }

    /** How full an occasion is: those offered a place count among those taken. */
    public record Counts(int capacity, int taken, int offered, int waiting, int pending) {}

    /**
     * A registration as the office's list shows it.
     *
     * @param position place in the waiting list, from 1; null when not waiting
     * @param source by which way it came, a key under {@code participation.source}
     */
    public record Row(
            RegistrationId id,
            String name,
            String email,
            String organisation,
            RegistrationState state,
            @Nullable Integer position,
            String source,
            Instant registeredAt) {}
}
