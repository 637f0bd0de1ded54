package se.lifescience.portal.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Counts what one network address may do on this node, such as sending forms; the limits per person live in the database.
 * A count is forgotten once its period has passed without a try, when it says no more than a new one would, and never to
 * make room: else whoever has many addresses could wash away what is counted. Where there is no room left, newcomers
 * share counts.
 */
@Component
public class Limits {

    private static final int REMEMBERED = 100_000;
    private static final int SHARED = 1_000;

    private final int most;
    private final Cache<String, Counted> counts = Caffeine.newBuilder()
            .expireAfter(Expiry.<String, Counted>accessing((key, counted) -> counted.period()))
            .build();

    public Limits() {
        this(REMEMBERED);
    }

    Limits(int most) {
        this.most = most;
    }

    /** Takes one of {@code most} tries per {@code period} for this key; throws {@link TooMany} when none is left. */
    public void take(String key, int most, Duration period) {
        var probe = bucket(key, most, period).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** How many counts there are, without those that say nothing any more. */
    long remembered() {
        counts.cleanUp();
        return counts.estimatedSize();
    }

    private Bucket bucket(String key, int most, Duration period) {
        var known = counts.getIfPresent(key);
        if (known == null) {
            var name = isFull() ? "shared " + Math.floorMod(key.hashCode(), SHARED) + ' ' + most + ' ' + period : key;
            known = counts.get(name, unknown -> new Counted(bucket(most, period), period));
        }
        return known.bucket();
    }

    private boolean isFull() {
        return counts.estimatedSize() >= most && remembered() >= most;
    }

    private static Bucket bucket(int most, Duration period) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, period))
                .build();
    }

    private record Counted(Bucket bucket, Duration period) {}

    /** Too many tries from one place; answered with 429 and a Retry-After. */
    public static final class TooMany extends RuntimeException {

        private final Duration wait;

        TooMany(Duration wait) {
            super("too many");
            this.wait = wait;
        }

        public Duration waitingTime() {
            return wait;
        }
    }
}
