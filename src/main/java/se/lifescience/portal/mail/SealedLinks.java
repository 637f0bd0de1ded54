package se.lifescience.portal.mail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.PortalSettings;

/**
 * Keeps the personal links of a waiting delivery unreadable in the database and its backups: AES-256-GCM under a key
 * derived from the installation's secret, bound to the delivery.
 */
@Component
class SealedLinks {

    /** What stands in the stored bodies where a link belongs. */
    static final String ACTION = "urn:portal:action";

    static final String UNSUBSCRIBE = "urn:portal:unsubscribe";

    /** The personal links of one delivery. */
    record Links(Optional<String> action, Optional<String> unsubscribe) {

        static final Links NONE = new Links(Optional.empty(), Optional.empty());

        @Override
        public String toString() {
            return "Links";
        }
    }

    /** The same links as the database holds them. */
    static final class Sealed {

        private final byte[] bytes;

        Sealed(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        byte[] bytes() {
            return bytes.clone();
        }
    }

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    SealedLinks(PortalSettings settings) {
        try {
            this.key = KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(settings.secret().getBytes(StandardCharsets.UTF_8))
                                    .thenExpand("mail:sealed-links".getBytes(StandardCharsets.UTF_8), KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Sealed seal(UUID delivery, Links links) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var plain = links.action().orElse("") + "\n" + links.unsubscribe().orElse("");
        var cipherText = run(Cipher.ENCRYPT_MODE, delivery, nonce, plain.getBytes(StandardCharsets.UTF_8));
        return new Sealed(ByteBuffer.allocate(nonce.length + cipherText.length)
                .put(nonce)
                .put(cipherText)
                .array());
    }

    Links open(UUID delivery, Sealed sealed) {
        var buffer = ByteBuffer.wrap(sealed.bytes());
        var nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        var rest = new byte[buffer.remaining()];
        buffer.get(rest);
        var lines = new String(run(Cipher.DECRYPT_MODE, delivery, nonce, rest), StandardCharsets.UTF_8).split("\n", -1);
        return new Links(present(lines[0]), present(lines[1]));
    }

    private static Optional<String> present(String line) {
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    private byte[] run(int mode, UUID delivery, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(delivery.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the links of a delivery cannot be sealed or opened", e);
        }
    }
}
