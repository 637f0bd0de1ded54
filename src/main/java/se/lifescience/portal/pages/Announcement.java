package se.lifescience.portal.pages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something the public site tells of: a registration or a call that is open, or a date to come.
 *
 * @param kind what the reader can do with it
 * @param title its name, in the reader's language
 * @param text one sentence in the reader's language: for something open until when, in words, for a date when and where
 * @param deadline the last moment to act, when there is one; what is open is listed in this order
 * @param date when it takes place, or when it opened if it has no date of its own; dates are listed in this order
 * @param path where to go, without the language, such as {@code /conferences/some-conference}
 */
public record Announcement(
        Kind kind, String title, String text, @Nullable Instant deadline, Instant date, String path) {

    /** What the reader can do with it. */
    public enum Kind {
        /** One can register now. */
        OPEN_REGISTRATION,
        /** One can give input now. */
        OPEN_CALL,
        /** One can write it in one's calendar. */
        DATE
    }
}
