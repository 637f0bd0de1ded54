package se.lifescience.portal.participation;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.Refusal;

/** Tidies what nobody asked for: unproven addresses, old links, places free while somebody waits; and checks the counts. */
@Component
class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final Decisions decisions;
    private final RegistrationDecisions registrationDecisions;
    private final Registrations registrations;
    private final Occasions occasions;
    private final Pools pools;
    private final Places places;
    private final Links links;
    private final ParticipationSettings settings;
    private final Clock clock;
    private final AtomicInteger miscounted;

    Housekeeping(
            Decisions decisions,
            RegistrationDecisions registrationDecisions,
            Registrations registrations,
            Occasions occasions,
            Pools pools,
            Places places,
            Links links,
            ParticipationSettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.decisions = decisions;
        this.registrationDecisions = registrationDecisions;
        this.registrations = registrations;
        this.occasions = occasions;
        this.pools = pools;
        this.places = places;
        this.links = links;
        this.settings = settings;
        this.clock = clock;
        this.miscounted = meters.gauge("portal.participation.pools.miscounted", new AtomicInteger());
    }

    /** Safe to run at any time and on several nodes at once. */
    void sweep() {
        var now = clock.instant();
        decisions.run(() -> registrations.expireUnproven(now.minus(settings.proof()), now));
        decisions.run(() -> links.removeExpired(now));
        // The job of each offer should have ended it; whatever stopped that must not keep a place from the next in
        // line.
        registrations.offersOver(now).forEach(registrationDecisions::expireOffer);
        pools.withPlacesToOffer(now)
                .forEach(pool -> decisions.run(() -> places.offerFreePlaces(
                        pool, occasions.findById(pools.occasionOf(pool)).orElseThrow(Refusal::notFound))));
    }

    /** Compares the counts with the registrations; gives the number of pools where they differ, which should be none. */
    int check() {
        var wrong = pools.miscounted();
        wrong.forEach(pool -> LOG.error("the counts of pool {} differ from its registrations", pool));
        miscounted.set(wrong.size());
        return wrong.size();
    }
}
