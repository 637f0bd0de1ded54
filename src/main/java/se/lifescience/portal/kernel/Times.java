package se.lifescience.portal.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Writes dates and times in words, in the reader's language and the office's zone. */
public final class Times {

    private Times() {}

    /** For programs that read a page: HTML takes no more than thousandths of a second, and nobody needs less than a second. */
    public static String machine(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** As in "17 januari 2022 kl. 12:00". */
    public static String full(Instant instant, ZoneId zone, Locale locale) {
        var pattern = "sv".equals(locale.getLanguage()) ? "d MMMM yyyy 'kl.' HH:mm" : "d MMMM yyyy, HH:mm";
        return DateTimeFormatter.ofPattern(pattern, locale).format(instant.atZone(zone));
    }

    /** As in "17 januari 2022". */
    public static String day(Instant instant, ZoneId zone, Locale locale) {
        return day(instant.atZone(zone).toLocalDate(), locale);
    }

    public static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }
}
