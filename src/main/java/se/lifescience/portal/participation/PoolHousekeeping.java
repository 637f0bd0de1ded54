package se.lifescience.portal.participation;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.Refusal;

/** Looks after the pools: places free while somebody waits are offered, and the counts are held against the registrations. */
@Component
class PoolHousekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(PoolHousekeeping.class);

    private final TransactionRetry transactionRetry;
    private final Occasions occasions;
    private final PoolTable poolTable;
    private final PlaceAllocation placeAllocation;
    private final AtomicInteger miscounted;

    PoolHousekeeping(
            TransactionRetry transactionRetry,
            Occasions occasions,
            PoolTable poolTable,
            PlaceAllocation placeAllocation,
            MeterRegistry meters) {
        this.transactionRetry = transactionRetry;
        this.occasions = occasions;
        this.poolTable = poolTable;
        this.placeAllocation = placeAllocation;
        this.miscounted = meters.gauge("portal.participation.pools.miscounted", new AtomicInteger());
    }

    void offerFreePlaces(Instant now) {
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
