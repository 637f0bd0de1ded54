package se.lifescience.portal.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The secret in a personal link: 160 random bits, of which only the hash is ever stored. */
public record SecretToken(String value) {

    private static final int BYTES = 20;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{27}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Refuses, as unknown, whatever cannot be a token. */
    public SecretToken {
        if (!SHAPE.matcher(value).matches()) {
            throw Refusal.notFound();
        }
    }

    public static SecretToken generate() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The SHA-256 of the token in hexadecimal, 64 characters: what the database holds. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "SecretToken";
    }
}
