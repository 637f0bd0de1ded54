package se.lifescience.portal.kernel;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes identifiers that sort by the time they were made (UUID version 7), kind to indexes, never a secret; and reads them. */
public final class Ids {

    private static final Pattern SHAPE = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Ids() {}

    public static UUID next() {
        var high = (System.currentTimeMillis() << 16) | VERSION_7 | (RANDOM.nextLong() & 0x0FFFL);
        var low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | VARIANT;
        return new UUID(high, low);
    }

    /** The identifier that a text is, if it is one, written out in full. */
    public static Optional<UUID> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
