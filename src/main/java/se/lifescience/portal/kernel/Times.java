package se.lifescience.portal.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Writes dates and times in words, in the reader's language and the office's zone. */
public final class Times {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

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

    /** As in "Måndag 17 januari 2022". */
    public static String weekday(LocalDate day, Locale locale) {
        var words = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale).format(day);
        return words.substring(0, 1).toUpperCase(locale) + words.substring(1);
    }

    /** As in "12:00". */
    public static String clock(Instant instant, ZoneId zone) {
        return CLOCK.format(instant.atZone(zone));
    }

    /** As in "17 januari 2022 kl. 12:00–13:30", or both days in full when it lasts over midnight. */
    public static String between(Instant start, Instant end, ZoneId zone, Locale locale) {
        return full(start, zone, locale)
                + (isOneDay(start, end, zone) ? "–" + clock(end, zone) : " – " + full(end, zone, locale));
    }

    public static boolean isOneDay(Instant start, Instant end, ZoneId zone) {
        return LocalDate.ofInstant(start, zone).equals(LocalDate.ofInstant(end, zone));
    }
}
