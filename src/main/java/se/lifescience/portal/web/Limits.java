package se.lifescience.portal.web;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts what one network address may do on this node, such as sending forms; the limits per person live in the database. */
@Component
public class Limits {

    private static final int REMEMBERED = 100_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Takes one of {@code most} tries per {@code period} for this key; throws {@link TooMany} when none is left. */
    public void take(String key, int most, Duration period) {
        var probe = bucket(key, most, period).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private synchronized Bucket bucket(String key, int most, Duration period) {
        return buckets.computeIfAbsent(
                key,
                k -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, period))
                        .build());
    }

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
