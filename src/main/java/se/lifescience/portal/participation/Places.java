package se.lifescience.portal.participation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Decides who gets a place. A newcomer's place is guessed from an unlocked look at the pool, everything is written, and
 * the last statement says whether the guess was right; a place given back is passed on under the pool's lock.
 */
@Component
class Places {

    private final Pools pools;
    private final Registrations registrations;
    private final Letters letters;
    private final Offers offers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Places(
            Pools pools,
            Registrations registrations,
            Letters letters,
            Offers offers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.pools = pools;
        this.registrations = registrations;
        this.letters = letters;
        this.offers = offers;
        this.events = events;
        this.clock = clock;
    }

    /** Gives a registration, new or proven just now, a place or a position in the waiting list. */
    void decide(Registration registration, Occasion occasion, boolean locked) {
        var pool = locked ? pools.lock(registration.pool()) : pools.read(registration.pool());
        var free = pool.hasPlaceForNewcomers();
        var now = clock.instant();
        if (free) {
            registration.confirm(now);
        } else {
            registration.queue(now);
        }
        registrations.saveAndFlush(registration);
        if (free) {
            letters.confirmed(registration, occasion);
        } else {
            letters.waiting(registration, occasion, pool.waiting() + 1);
        }
        tell(registration);
        registrations.flush();
        var decided = free ? pools.take(pool.id()) : pools.queue(pool.id(), registration.id());
        if (!decided) {
            throw new Decisions.Overtaken();
        }
    }

    /** Someone leaves, in the way that {@code leave} says; what they held goes to the next in line. */
    void leave(Registration registration, Occasion occasion, Leaving leave) {
        var now = clock.instant();
        var heldPlace = registration.holdsPlace();
        var waited = registration.state() == RegistrationState.WAITING;
        leave.at(registration, now);
        registrations.saveAndFlush(registration);
        tell(registration);
        if (heldPlace) {
            free(registration.pool(), occasion, now);
        } else if (waited) {
            pools.leaveQueue(registration.pool());
        }
    }

    /** Offers the places that stand free while somebody waits. */
    void offerFreePlaces(UUID pool, Occasion occasion) {
        var now = clock.instant();
        if (!occasion.passesPlacesOn(now)) {
            return;
        }
        var toOffer = pools.lock(pool).toOffer();
        var next = pools.next(pool, toOffer);
        next.forEach(id -> offers.make(id, occasion, now));
        if (!next.isEmpty()) {
            pools.fill(pool, next.size());
        }
    }

    private void free(UUID pool, Occasion occasion, Instant now) {
        pools.lock(pool);
        var next = occasion.passesPlacesOn(now) ? pools.next(pool, 1).stream().findFirst() : Optional.<UUID>empty();
        if (next.isPresent()) {
            offers.make(next.get(), occasion, now);
            pools.passOn(pool);
        } else {
            pools.giveBack(pool);
        }
    }

    void tell(Registration registration) {
        events.publishEvent(new RegistrationChanged(registration.occasion(), registration.id(), registration.state()));
    }

    /** A way out: declined, expired or cancelled. */
    interface Leaving {

        void at(Registration registration, Instant now);
    }
}
