package se.lifescience.portal.participation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.links.LinkPurpose;
import se.lifescience.portal.links.PersonalLinkService;

/** Personal links to registrations, which last some time longer than the occasion. */
@Component
class RegistrationLinkIssuer {

    private static final Duration AFTER_THE_END = Duration.ofDays(14);
    private static final String ALGORITHM = "HmacSHA256";
    private static final int TOKEN_BYTES = 20;

    private static final Set<LinkPurpose> BOTH =
            Stream.of(Purpose.values()).map(Purpose::link).collect(Collectors.toUnmodifiableSet());

    private final PersonalLinkService links;
    private final SecretKeySpec key;

    RegistrationLinkIssuer(PersonalLinkService links, PortalSettings settings) {
        this.links = links;
        this.key = new SecretKeySpec(
                ("registration-receipt:" + settings.secret()).getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** What a link allows. */
    enum Purpose {
        /** Came by mail: whoever has it reads that mailbox, and may act. */
        OWNER("participation:owner"),
        /** Given to the browser that sent the form: shows, and does nothing. */
        RECEIPT("participation:receipt");

        private final String link;

        Purpose(String link) {
            this.link = link;
        }

        LinkPurpose link() {
            return new LinkPurpose(link);
        }

        private static Purpose of(LinkPurpose link) {
            return OWNER.link.equals(link.value()) ? OWNER : RECEIPT;
        }
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

    /** A new link for the owner. */
    SecretToken issue(Registration registration, Occasion occasion) {
        return links.issue(Purpose.OWNER.link(), registration.id().value(), end(occasion));
    }

    /** The receipt that a form leads to; the second of two that are sent at once finds the token taken. */
    void addReceipt(SecretToken token, Registration registration, Occasion occasion) {
        links.keep(Purpose.RECEIPT.link(), Map.of(registration.id().value(), token), end(occasion));
    }

    Optional<Target> find(SecretToken token) {
        return links.find(BOTH, token).map(link -> new Target(link.subject(), Purpose.of(link.purpose())));
    }

    int removeExpired(Instant now) {
        return links.deleteEnded(BOTH, now);
    }

    /** Nobody is led to these registrations any more. */
    void forget(Collection<UUID> registrations) {
        links.forget(BOTH, registrations);
    }

    private static Instant end(Occasion occasion) {
        return occasion.endsAt().plus(AFTER_THE_END);
    }
}
