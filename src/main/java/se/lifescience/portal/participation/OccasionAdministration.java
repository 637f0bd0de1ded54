package se.lifescience.portal.participation;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.OptimisticLock;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.audit.Audited;

/** Keeps occasions: what they are, when they are, how many places they have, and how far they have come. */
@Service
@PreAuthorize(Access.OFFICE)
public class OccasionAdministration {

    private final Occasions occasions;
    private final Registrations registrations;
    private final PoolTable poolTable;
    private final PlaceAllocation placeAllocation;
    private final RegistrationMails registrationMails;
    private final PortalSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OccasionAdministration(
            Occasions occasions,
            Registrations registrations,
            PoolTable poolTable,
            PlaceAllocation placeAllocation,
            RegistrationMails registrationMails,
            PortalSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.occasions = occasions;
        this.registrations = registrations;
        this.poolTable = poolTable;
        this.placeAllocation = placeAllocation;
        this.registrationMails = registrationMails;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public OccasionId create(OccasionData data) {
        var occasion = write(new Occasion(data, settings.baseUrl().getHost()));
        poolTable.create(occasion.id(), data.title(), data.capacity());
        return occasion.id();
    }

    /** Changes an occasion; a change of time or place raises the calendar's SEQUENCE and tells those registered. */
    @Transactional
    public void edit(OccasionId id, long version, OccasionData data) {
        var occasion = occasions.get(id);
        OptimisticLock.check(version, occasion.version());
        var moved = occasion.edit(data);
        write(occasion);
        if (moved) {
            registrationMails.changed(registrations.confirmed(id.value()), occasion);
        }
        resize(occasion, data.capacity());
    }

    /** Gives an occasion of a single pool more or fewer places, never fewer than are taken; added ones go first to those who wait. */
    @Transactional
    public void changeCapacity(OccasionId id, int capacity) {
        var occasion = occasions.get(id);
        resize(occasion, capacity);
        audit(id, capacity);
    }

    /** Gives an occasion further places that are counted apart, with a waiting list of their own. */
    @Transactional
    public PoolId addPool(OccasionId id, LocalizedText name, int capacity) {
        occasions.get(id);
        demandName(name);
        var pool = poolTable.create(id, name, capacity);
        audit(id, capacity);
        return new PoolId(pool);
    }

    /** Renames a pool of the occasion and gives it more or fewer places, as {@link #changeCapacity} does. */
    @Transactional
    public void changePool(OccasionId id, PoolId pool, LocalizedText name, int capacity) {
        var occasion = occasions.get(id);
        demandName(name);
        var chosen = poolTable.chosen(id, pool);
        poolTable.rename(chosen, name);
        resize(occasion, chosen, capacity);
        audit(id, capacity);
    }

    /** Moves an occasion on; refuses a step that its state does not allow. What is called off takes its parts with it. */
    @Transactional
    public void move(OccasionId id, OccasionState to) {
        var occasion = occasions.get(id);
        var now = clock.instant();
        if (occasion.state(now) == to) {
            return;
        }
        occasion.move(to, now);
        occasions.saveAndFlush(occasion);
        if (to == OccasionState.CANCELLED) {
            callOff(occasion);
            occasions.findByPartOfOrderById(id.value()).stream()
                    .filter(part -> part.state(now).next().contains(to))
                    .forEach(part -> move(part.id(), to));
        }
        events.publishEvent(
                new Audited("participation.occasion-moved", id.value().toString(), Map.of("to", to.name())));
    }

    /** Writes now, so that the database has the last word on two who choose a path at the same moment. */
    private Occasion write(Occasion occasion) {
        try {
            demandWhole(occasion);
            return occasions.saveAndFlush(occasion);
        } catch (DataIntegrityViolationException taken) {
            throw Refusal.of("participation.refusal.path-taken").at("path");
        }
    }

    /** What it is a part of is no part itself, and it has no parts of its own. */
    private void demandWhole(Occasion occasion) {
        var whole = occasion.partOf();
        if (whole != null
                && (whole.equals(occasion.id())
                        || occasions.get(whole).partOf() != null
                        || occasions.existsByPartOf(occasion.id().value()))) {
            throw Refusal.of("participation.refusal.part-of-a-part").at("partOf");
        }
    }

    private void resize(Occasion occasion, int capacity) {
        var all = poolTable.of(occasion.id());
        if (all.size() == 1) {
            resize(occasion, all.getFirst(), capacity);
        } else if (poolTable.views(occasion.id()).stream()
                        .mapToInt(OccasionView.Pool::capacity)
                        .sum()
                != capacity) {
            throw Refusal.of("participation.refusal.several-pools").at("capacity");
        }
    }

    private void resize(Occasion occasion, UUID pool, int capacity) {
        if (poolTable.read(pool).capacity() != capacity) {
            poolTable.resize(pool, capacity);
            placeAllocation.offerFreePlaces(pool, occasion);
        }
    }

    private void callOff(Occasion occasion) {
        var all = registrations.lockActive(occasion.id().value());
        var emptied = poolTable.of(occasion.id());
        emptied.forEach(poolTable::lock);
        registrationMails.calledOff(
                all.stream().filter(registration -> !registration.isUndecided()).toList(), occasion);
        Instant now = clock.instant();
        all.forEach(registration -> registration.cancel(now));
        registrations.saveAllAndFlush(all);
        emptied.forEach(poolTable::empty);
    }

    private void audit(OccasionId id, int capacity) {
        events.publishEvent(new Audited(
                "participation.capacity-changed",
                id.value().toString(),
                Map.of("capacity", Integer.toString(capacity))));
    }

    private static void demandName(LocalizedText name) {
        if (name.sv().isBlank() && name.en().isBlank()) {
            throw Refusal.of("participation.refusal.pool-name").at("name");
        }
    }
}
