package se.lifescience.portal.participation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Times;

/** Writes from when to when in words. */
final class When {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private When() {}

    /** As in "17 januari 2022 kl. 12:00–13:30", or both days in full when it lasts over midnight. */
    static String inWords(Instant start, Instant end, ZoneId zone, Language language) {
        var from = start.atZone(zone);
        var to = end.atZone(zone);
        return Times.full(start, zone, language.locale())
                + (from.toLocalDate().equals(to.toLocalDate())
                        ? "–" + CLOCK.format(to)
                        : " – " + Times.full(end, zone, language.locale()));
    }
}
