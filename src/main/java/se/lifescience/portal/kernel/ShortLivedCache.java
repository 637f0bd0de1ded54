package se.lifescience.portal.kernel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps what was read from the tables for two seconds, so that each click asks once and another node's change acts soon. */
public class ShortLivedCache<K, V> {

    private static final Duration KEPT = Duration.ofSeconds(2);
    private static final int MOST = 10_000;

    private final Cache<K, Place<V>> kept =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    /**
     * What is kept, or what is read now. The place is made before reading: what was forgotten meanwhile then lands in a
     * place that nobody looks at any more, and nobody holds up another who waits for the same connection.
     */
    public V get(K key, Function<K, V> read) {
        var place = kept.get(key, unknown -> new Place<V>());
        var found = place.value;
        if (found == null) {
            found = read.apply(key);
            place.value = found;
        }
        return found;
    }

    public void forget(K key) {
        kept.invalidate(key);
    }

    public void forgetAll() {
        kept.invalidateAll();
    }

    private static final class Place<V> {

        private volatile @Nullable V value;
    }
}
