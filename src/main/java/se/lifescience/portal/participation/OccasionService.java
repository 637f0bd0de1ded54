package se.lifescience.portal.participation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.Access;
import se.lifescience.portal.kernel.Audited;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Refusal;

/** Keeps occasions: what they are, when they are, and how far they have come. */
@Service
@PreAuthorize(Access.OFFICE)
public class OccasionService {

    private final Occasions occasions;
    private final Registrations registrations;
    private final Pools pools;
    private final Places places;
    private final Letters letters;
    private final OccasionViews views;
    private final CalendarEntries calendars;
    private final PortalSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OccasionService(
            Occasions occasions,
            Registrations registrations,
            Pools pools,
            Places places,
            Letters letters,
            OccasionViews views,
            CalendarEntries calendars,
            PortalSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.occasions = occasions;
        this.registrations = registrations;
        this.pools = pools;
        this.places = places;
        this.letters = letters;
        this.views = views;
        this.calendars = calendars;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public OccasionId create(OccasionData data) {
        var occasion =
                occasions.saveAndFlush(new Occasion(data, settings.baseUrl().getHost()));
        pools.create(occasion.id(), data.title(), data.capacity());
        tell(occasion);
        return occasion.id();
    }

    /** Changes an occasion; a change of time or place raises the calendar's SEQUENCE and tells those registered. */
    @Transactional
    public void edit(OccasionId id, long version, OccasionData data) {
        var occasion = occasions.get(id);
        if (occasion.version() != version) {
            throw Refusal.conflict("participation.refusal.edited-meanwhile");
        }
        var moved = occasion.edit(data);
        occasions.saveAndFlush(occasion);
        if (moved) {
            letters.changed(registrations.confirmed(id.value()), occasion);
        }
        resize(occasion, data.capacity());
        tell(occasion);
    }

    /** Gives the occasion more or fewer places, never fewer than are taken; added ones go first to those who wait. */
    @Transactional
    public void changeCapacity(OccasionId id, int capacity) {
        var occasion = occasions.get(id);
        resize(occasion, capacity);
        events.publishEvent(new Audited(
                "participation.capacity-changed",
                id.value().toString(),
                Map.of("capacity", Integer.toString(capacity))));
        tell(occasion);
    }

    /** Moves an occasion on; refuses a step that its state does not allow. */
    @Transactional
    public void move(OccasionId id, OccasionState to) {
        var occasion = occasions.get(id);
        if (occasion.state() == to) {
            return;
        }
        occasion.move(to, clock.instant());
        occasions.saveAndFlush(occasion);
        if (to == OccasionState.CANCELLED) {
            callOff(occasion);
        }
        events.publishEvent(
                new Audited("participation.occasion-moved", id.value().toString(), Map.of("to", to.name())));
        tell(occasion);
    }

    /** As the office sees it, whatever its state. */
    @Transactional(readOnly = true)
    public Optional<OccasionView> known(OccasionId id) {
        return views.find(List.of(id)).stream().findFirst();
    }

    /** Whatever its state: callers that serve the public check {@link OccasionState#isPublic()}. */
    @PreAuthorize(Access.INTERNAL)
    @Transactional(readOnly = true)
    public Optional<OccasionView> find(OccasionId id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** These occasions in one query, in no particular order. */
    @PreAuthorize(Access.INTERNAL)
    @Transactional(readOnly = true)
    public List<OccasionView> find(Collection<OccasionId> ids) {
        return views.find(ids);
    }

    /** The occasion as an iCalendar object (METHOD:PUBLISH) for everyone. */
    @PreAuthorize(Access.PUBLIC)
    @Transactional(readOnly = true)
    public String publicCalendar(OccasionId id, Language language) {
        var occasion = occasions.get(id);
        if (!occasion.state().isPublic()) {
            throw Refusal.notFound();
        }
        return calendars.publish(occasion, language);
    }

    private void resize(Occasion occasion, int capacity) {
        var pool = pools.of(occasion.id());
        if (pools.read(pool).capacity() != capacity) {
            pools.resize(pool, capacity);
            places.offerFreePlaces(pool, occasion);
        }
    }

    private void callOff(Occasion occasion) {
        var all = registrations.lockActive(occasion.id().value());
        var pool = pools.of(occasion.id());
        pools.lock(pool);
        letters.calledOff(
                all.stream().filter(registration -> !registration.isUndecided()).toList(), occasion);
        Instant now = clock.instant();
        all.forEach(registration -> {
            registration.cancel(now);
            places.tell(registration);
        });
        registrations.saveAllAndFlush(all);
        pools.empty(pool);
    }

    private void tell(Occasion occasion) {
        events.publishEvent(new OccasionChanged(occasion.id(), occasion.state()));
    }
}
