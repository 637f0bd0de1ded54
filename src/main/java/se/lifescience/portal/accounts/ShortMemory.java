package se.lifescience.portal.accounts;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Keeps what was read from the tables for two seconds, so that each click asks once and another node's change acts soon. */
class ShortMemory<K, V> {

    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final int MOST = 10_000;

    private final Map<K, Kept<V>> kept = new ConcurrentHashMap<>();

    V get(K key, Function<K, V> read) {
        var found = kept.get(key);
        if (found == null || System.nanoTime() - found.readAt() > KEPT_NANOS) {
            var readAt = System.nanoTime();
            found = new Kept<>(read.apply(key), readAt);
            if (kept.size() >= MOST) {
                kept.clear();
            }
            kept.put(key, found);
        }
        return found.value();
    }

    void forget(K key) {
        kept.remove(key);
    }

    void forgetAll() {
        kept.clear();
    }

    private record Kept<V>(V value, long readAt) {}
}
