package se.lifescience.portal.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All about one delivery; the bodies are without the recipient's personal links.
 *
 * @param headers the headers it is sent with
 */
public record DeliveryDetails(
        DeliveryService.Row row,
        MessageId message,
        List<Header> headers,
        String text,
        String html,
        @Nullable String calendar,
        @Nullable Instant nextAttemptAt,
        List<Step> history) {

    /** One header line. */
    public record Header(String name, String value) {}

    /**
     * One step of its history.
     *
     * @param attempt the number of the attempt, 0 before the first
     * @param reply what the mail server said
     */
    public record Step(
            Instant at,
            DeliveryState state,
            int attempt,
            @Nullable String reply) {}

    public boolean canBeSentAgain() {
        return DeliveryState.CAN_BE_SENT_AGAIN.contains(row.state());
    }

    public boolean canBeStopped() {
        return DeliveryState.WAITING.contains(row.state());
    }

    public boolean isUnknown() {
        return row.state() == DeliveryState.UNKNOWN;
    }

    @Override
    public String toString() {
        return row.toString();
    }
}
