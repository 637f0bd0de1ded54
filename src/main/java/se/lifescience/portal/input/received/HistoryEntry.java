package se.lifescience.portal.input.received;

import java.time.Instant;

/** One thing that happened to a received contribution, and who did it. */
public record HistoryEntry(Instant at, Kind kind, String by) {

    /** What can happen. */
    public enum Kind {
        SENT,
        SUPPLEMENTED,
        WITHDRAWN,
        REGISTERED,
        ASSESSED,
        CODED,
        ANSWERED;

        /** The translation key of the step in words. */
        public String key() {
            return "input.step." + name();
        }
    }
}
