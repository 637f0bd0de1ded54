package se.lifescience.portal.mail;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Seal;

/**
 * Keeps the personal links of a waiting delivery unreadable in the database and its backups, bound to the
 * delivery.
 */
@Component
class LinkSeal {

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

    private final Seal seal;

    LinkSeal(PortalSettings settings) {
        this.seal = new Seal(settings.secret(), "mail:sealed-links");
    }

    Sealed seal(UUID delivery, Links links) {
        return new Sealed(seal.seal(
                delivery, links.action().orElse("") + "\n" + links.unsubscribe().orElse("")));
    }

    Links open(UUID delivery, Sealed sealed) {
        var lines = seal.open(delivery, sealed.bytes()).split("\n", -1);
        return new Links(present(lines[0]), present(lines[1]));
    }

    private static Optional<String> present(String line) {
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }
}
