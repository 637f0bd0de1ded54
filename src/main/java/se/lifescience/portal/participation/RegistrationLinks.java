package se.lifescience.portal.participation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.SecretToken;

/** Personal links to registrations, of which only hashes are stored. */
@Repository
class RegistrationLinks {

    private static final Duration AFTER_THE_END = Duration.ofDays(14);
    private static final String ALGORITHM = "HmacSHA256";
    private static final int TOKEN_BYTES = 20;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecretKeySpec key;

    RegistrationLinks(JdbcClient jdbc, Clock clock, PortalSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.key = new SecretKeySpec(
                ("registration-receipt:" + settings.secret()).getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** What a link allows. */
    enum Purpose {
        /** Came by mail: whoever has it reads that mailbox, and may act. */
        OWNER,
        /** Given to the browser that sent the form: shows, and does nothing. */
        RECEIPT
    }

    /** Where a link leads. */
    record Target(UUID registrationId, Purpose purpose) {}

    /** The receipt of a form; sending the same form again leads to the same one, although no token is stored. */
    SecretToken receiptOf(UUID ticket) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var code = mac.doFinal(ticket.toString().getBytes(StandardCharsets.US_ASCII));
            return new SecretToken(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(code, TOKEN_BYTES)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new link for the owner; the registration's row must have been written. */
    SecretToken issue(Registration registration, Occasion occasion) {
        var token = SecretToken.generate();
        add(token, registration, occasion, Purpose.OWNER);
        return token;
    }

    void add(SecretToken token, Registration registration, Occasion occasion, Purpose purpose) {
        jdbc.sql("insert into registration_link (token_hash, registration_id, purpose, expires_at) values (?, ?, ?, ?)")
                .params(
                        token.hash(),
                        registration.id().value(),
                        purpose.name(),
                        Timestamp.from(occasion.endsAt().plus(AFTER_THE_END)))
                .update();
    }

    Optional<Target> find(SecretToken token) {
        return jdbc.sql(
                        "select registration_id, purpose from registration_link where token_hash = ? and expires_at > ?")
                .params(token.hash(), Timestamp.from(clock.instant()))
                .query(Target.class)
                .optional();
    }

    int removeExpired(Instant now) {
        return jdbc.sql("delete from registration_link where expires_at <= ?")
                .param(Timestamp.from(now))
                .update();
    }
}
