package se.lifescience.portal.conferences.staff;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import se.lifescience.portal.kernel.Refusal;

/** Reads dates, times and numbers as people type them, and writes them back the same way. */
final class DateTimeInput {

    private static final Pattern DATE = Pattern.compile("(\\d{4})-?(\\d{1,2})-?(\\d{1,2})");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.]?(\\d{2}))?");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private DateTimeInput() {}

    /** A day such as 2027-01-18; refuses at the field. */
    static LocalDate date(String field, String typed) {
        var match = DATE.matcher(typed.strip());
        try {
            if (match.matches()) {
                return LocalDate.of(number(match.group(1)), number(match.group(2)), number(match.group(3)));
            }
        } catch (DateTimeException noSuchDay) {
            throw Refusal.of("conferences.refusal.date").at(field);
        }
        throw Refusal.of("conferences.refusal.date").at(field);
    }

    /** A time such as 12:00, 12.00 or 12; refuses at the field. */
    static LocalTime time(String field, String typed) {
        var match = TIME.matcher(typed.strip());
        try {
            if (match.matches()) {
                return LocalTime.of(number(match.group(1)), match.group(2) == null ? 0 : number(match.group(2)));
            }
        } catch (DateTimeException noSuchTime) {
            throw Refusal.of("conferences.refusal.time").at(field);
        }
        throw Refusal.of("conferences.refusal.time").at(field);
    }

    /** A whole number; what is none gives -1, which no rule accepts. */
    static int count(String typed) {
        var digits = typed.replaceAll("\\s", "");
        return digits.matches("\\d{1,9}") ? number(digits) : -1;
    }

    static String date(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate().toString();
    }

    static String time(Instant instant, ZoneId zone) {
        return CLOCK.format(instant.atZone(zone));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
