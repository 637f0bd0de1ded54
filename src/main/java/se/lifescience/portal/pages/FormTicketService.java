package se.lifescience.portal.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.server.ResponseStatusException;
import se.lifescience.portal.kernel.PortalSettings;

/**
 * Issues and checks the signed ticket in every public form: it stands in for a session's CSRF token, which public pages
 * do not have, is good for one purpose and for twelve hours, and names the form so that sending it twice does no harm.
 */
@Component
public class FormTicketService {

    private static final String ISSUED = FormTicketService.class.getName() + ".issued";
    private static final Duration VALID = Duration.ofHours(12);
    private static final int ID_BYTES = 16;
    private static final int PLAIN_BYTES = ID_BYTES + Long.BYTES;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final Clock clock;

    FormTicketService(PortalSettings settings, Clock clock) {
        this.key = new SecretKeySpec(("form-ticket:" + settings.secret()).getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.clock = clock;
    }

    /** A new ticket for one purpose, such as {@code register:some-conference}. */
    public String issue(String purpose) {
        var id = UUID.randomUUID();
        var plain = ByteBuffer.allocate(PLAIN_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putLong(clock.instant().getEpochSecond())
                .array();
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current) {
            current.getRequest().setAttribute(ISSUED, true);
        }
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString(plain) + "." + encoder.encodeToString(sign(plain, purpose));
    }

    /** Checks a ticket that came back; answers 403 when it is missing, forged, for something else, or too old. */
    public FormTicket redeem(@Nullable String ticket, String purpose) {
        try {
            var parts = ticket == null ? new String[0] : ticket.split("\\.", -1);
            if (parts.length == 2) {
                var plain = Base64.getUrlDecoder().decode(parts[0]);
                var signature = Base64.getUrlDecoder().decode(parts[1]);
                if (plain.length == PLAIN_BYTES && MessageDigest.isEqual(signature, sign(plain, purpose))) {
                    var buffer = ByteBuffer.wrap(plain);
                    var id = new UUID(buffer.getLong(), buffer.getLong());
                    if (Instant.ofEpochSecond(buffer.getLong()).plus(VALID).isAfter(clock.instant())) {
                        return new FormTicket(id);
                    }
                }
            }
        } catch (IllegalArgumentException notBase64) {
            throw refused();
        }
        throw refused();
    }

    /** Whether the page being made carries a ticket, and so belongs to one reader alone. */
    static boolean wasIssuedFor(HttpServletRequest request) {
        return request.getAttribute(ISSUED) != null;
    }

    private static ResponseStatusException refused() {
        return new ResponseStatusException(HttpStatus.FORBIDDEN, "form ticket");
    }

    private byte[] sign(byte[] plain, String purpose) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(plain);
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
