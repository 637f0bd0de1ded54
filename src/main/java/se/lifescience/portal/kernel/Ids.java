package se.lifescience.portal.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes identifiers that sort by the time they were made (UUID version 7), kind to indexes; never a secret. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Ids() {}

    public static UUID next() {
        var high = (System.currentTimeMillis() << 16) | VERSION_7 | (RANDOM.nextLong() & 0x0FFFL);
        var low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | VARIANT;
        return new UUID(high, low);
    }
}
