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
class ParticipationHousekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(ParticipationHousekeeping.class);

    private final TransactionRetry transactionRetry;
    private final RegistrationWorkflow registrationWorkflow;
    private final Registrations registrations;
    private final Occasions occasions;
    private final PoolTable poolTable;
    private final PlaceAllocation placeAllocation;
    private final RegistrationLinks registrationLinks;
    private final ParticipationSettings settings;
    private final Clock clock;
    private final AtomicInteger miscounted;

    ParticipationHousekeeping(
            TransactionRetry transactionRetry,
            RegistrationWorkflow registrationWorkflow,
            Registrations registrations,
            Occasions occasions,
            PoolTable poolTable,
            PlaceAllocation placeAllocation,
            RegistrationLinks registrationLinks,
            ParticipationSettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.transactionRetry = transactionRetry;
        this.registrationWorkflow = registrationWorkflow;
        this.registrations = registrations;
        this.occasions = occasions;
        this.poolTable = poolTable;
        this.placeAllocation = placeAllocation;
        this.registrationLinks = registrationLinks;
        this.settings = settings;
        this.clock = clock;
        this.miscounted = meters.gauge("portal.participation.pools.miscounted", new AtomicInteger());
    }

    /** Safe to run at any time and on several nodes at once. */
    void sweep() {
        var now = clock.instant();
        transactionRetry.run(() -> registrations.expireUnproven(now.minus(settings.proof()), now));
        transactionRetry.run(() -> registrationLinks.removeExpired(now));
        // The job of each offer should have ended it; whatever stopped that must not keep a place from the next in
        // line.
        registrations.offersOver(now).forEach(registrationWorkflow::expireOffer);
        poolTable
                .withPlacesToOffer(now)
                .forEach(pool -> transactionRetry.run(() -> placeAllocation.offerFreePlaces(
                        pool, occasions.findById(poolTable.occasionOf(pool)).orElseThrow(Refusal::notFound))));
    }

    /** Compares the counts with the registrations; gives the number of pools where they differ, which should be none. */
    int check() {
        var wrong = poolTable.miscounted();
        wrong.forEach(pool -> LOG.error("the counts of pool {} differ from its registrations", pool));
        miscounted.set(wrong.size());
        return wrong.size();
    }
}
