package se.lifescience.portal.participation;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Decides who gets a place. A newcomer's place is guessed from an unlocked look at the pool, everything is written, and
 * the last statement says whether the guess was right; a place given back is passed on under the pool's lock.
 */
@Component
class PlaceAllocation {

    /** Ends an offer that nobody answered. */
    static final TaskDescriptor<Void> EXPIRY = TaskDescriptor.of("participation-offer-expiry");

    private final PoolTable poolTable;
    private final Registrations registrations;
    private final RegistrationMails registrationMails;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final ParticipationSettings settings;
    private final Clock clock;

    PlaceAllocation(
            PoolTable poolTable,
            Registrations registrations,
            RegistrationMails registrationMails,
            ObjectProvider<SchedulerClient> scheduler,
            ParticipationSettings settings,
            Clock clock) {
        this.poolTable = poolTable;
        this.registrations = registrations;
        this.registrationMails = registrationMails;
        this.scheduler = scheduler;
        this.settings = settings;
        this.clock = clock;
    }

    /** Gives a registration, new or proven just now, a place or a position in the waiting list. */
    void decide(Registration registration, Occasion occasion, boolean locked) {
        var pool = locked ? poolTable.lock(registration.pool()) : poolTable.read(registration.pool());
        var free = pool.hasPlaceForNewcomers();
        var now = clock.instant();
        if (free) {
            registration.confirm(now);
        } else {
            registration.queue(now);
        }
        registrations.saveAndFlush(registration);
        if (free) {
            registrationMails.confirmed(registration, occasion);
        } else {
            registrationMails.waiting(registration, occasion, pool.waiting() + 1);
        }
        registrations.flush();
        var decided = free ? poolTable.take(pool.id()) : poolTable.queue(pool.id(), registration.id());
        if (!decided) {
            throw new TransactionRetry.Overtaken();
        }
    }

    /** Someone leaves, in the way that {@code leave} says; what they held goes to the next in line. */
    void leave(Registration registration, Occasion occasion, Leaving leave) {
        var now = clock.instant();
        var heldPlace = registration.state().holdsPlace();
        var waited = registration.state() == RegistrationState.WAITING;
        leave.at(registration, now);
        registrations.saveAndFlush(registration);
        if (heldPlace) {
            free(registration.pool(), occasion, now);
        } else if (waited) {
            poolTable.leaveQueue(registration.pool());
        }
    }

    /** Offers the places that stand free while somebody waits. */
    void offerFreePlaces(UUID pool, Occasion occasion) {
        var now = clock.instant();
        if (!occasion.passesPlacesOn(now)) {
            return;
        }
        var toOffer = poolTable.lock(pool).toOffer();
        var next = poolTable.next(pool, toOffer);
        next.forEach(id -> offer(id, occasion, now));
        if (!next.isEmpty()) {
            poolTable.fill(pool, next.size());
        }
    }

    private void free(UUID pool, Occasion occasion, Instant now) {
        poolTable.lock(pool);
        var next =
                occasion.passesPlacesOn(now) ? poolTable.next(pool, 1).stream().findFirst() : Optional.<UUID>empty();
        if (next.isPresent()) {
            offer(next.get(), occasion, now);
            poolTable.passOn(pool);
        } else {
            poolTable.giveBack(pool);
        }
    }

    /** Offers a place to one who waited, until a deadline; the registration's row must be locked, and the pool's. */
    private void offer(UUID id, Occasion occasion, Instant now) {
        var registration = registrations.findById(id).orElseThrow();
        var until = now.plus(settings.offer());
        var deadline = until.isAfter(occasion.startsAt()) ? occasion.startsAt() : until;
        registration.offer(deadline);
        registrations.saveAndFlush(registration);
        registrationMails.offered(registration, occasion);
        scheduler.getObject().scheduleIfNotExists(EXPIRY.instance(id.toString()).scheduledTo(deadline));
    }

    /** A way out: declined, expired or cancelled. */
    interface Leaving {

        void at(Registration registration, Instant now);
    }
}
