package se.lifescience.portal.input.received;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import se.lifescience.portal.kernel.Times;

/**
 * For whom something was sent: signed under a mandate, only said by the sender, or for the sender alone.
 *
 * @param organisation empty for who writes for themselves
 * @param by the name of whoever sent it
 * @param since since when they may sign for the organisation; nothing where nobody has checked that they may
 */
public record Signature(String organisation, String by, Optional<Instant> since) {

    public boolean isForOneself() {
        return organisation.isEmpty();
    }

    public boolean isChecked() {
        return since.isPresent();
    }

    /** The translation key of the sentence that says so. */
    public String key() {
        if (isForOneself()) {
            return "input.signature.oneself";
        }
        return isChecked() ? "input.signature.signed" : "input.signature.said";
    }

    /** What the sentence is about. */
    public Object[] arguments(ZoneId zone, Locale locale) {
        return new Object[] {
            organisation, by, since.map(it -> Times.day(it, zone, locale)).orElse("")
        };
    }
}
