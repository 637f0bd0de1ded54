package se.lifescience.portal.participation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.EmailAddress;

/**
 * A registration as the one it concerns sees it.
 *
 * @param position place in the waiting list, from 1; null when not waiting
 * @param owner whether the reader may act on it: came by the link in the mail, or is logged in as the person
 */
public record RegistrationReceipt(
        RegistrationId id,
        OccasionView occasion,
        String name,
        EmailAddress email,
        String organisation,
        RegistrationState state,
        @Nullable Integer position,
        @Nullable Instant offeredUntil,
        Instant registeredAt,
        boolean owner) {

    /** The same to whoever sent the form: it looks alike whether the address was known before or not. */
    RegistrationReceipt forStrangers() {
        return new RegistrationReceipt(
                id, occasion, "", email, "", RegistrationState.PENDING_VERIFICATION, null, null, registeredAt, false);
    }
}
