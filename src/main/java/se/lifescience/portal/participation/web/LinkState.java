package se.lifescience.portal.participation.web;

import java.time.Instant;
import java.util.Locale;
import se.lifescience.portal.participation.OccasionState;
import se.lifescience.portal.participation.RegistrationReceipt;

/** What the page behind a link is about, which decides its words and its buttons. */
enum LinkState {
    PENDING,
    CLOSED,
    CONFIRMED,
    WAITING,
    OFFERED,
    CANCELLED,
    DECLINED,
    EXPIRED,
    CALLED_OFF,
    OVER;

    static LinkState of(RegistrationReceipt receipt, Instant now) {
        var occasion = receipt.occasion();
        if (occasion.state() == OccasionState.CANCELLED) {
            return CALLED_OFF;
        }
        if (receipt.state().isActive() && !now.isBefore(occasion.endsAt())) {
            return OVER;
        }
        return switch (receipt.state()) {
            case PENDING_VERIFICATION, PENDING_APPROVAL -> occasion.registrationOpen() ? PENDING : CLOSED;
            case CONFIRMED -> CONFIRMED;
            case WAITING -> WAITING;
            case OFFERED ->
                receipt.offeredUntil() != null && receipt.offeredUntil().isAfter(now) ? OFFERED : EXPIRED;
            case DECLINED -> DECLINED;
            case EXPIRED -> EXPIRED;
            case CANCELLED -> CANCELLED;
        };
    }

    /** Whether the registration can be withdrawn. */
    public boolean canBeWithdrawn() {
        return this == CONFIRMED || this == WAITING;
    }

    /** Its name in translation keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
