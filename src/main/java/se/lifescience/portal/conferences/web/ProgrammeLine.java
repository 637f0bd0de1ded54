package se.lifescience.portal.conferences.web;

import java.util.ArrayList;
import java.util.List;
import se.lifescience.portal.conferences.ConferenceWords;
import se.lifescience.portal.conferences.ProgrammeItem;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Times;

/**
 * An item of the programme in the reader's words.
 *
 * @param day the day, where a new one begins in a programme of several days; otherwise empty
 */
record ProgrammeLine(String day, String hours, String startsAt, String title, String about, List<String> speakers) {

    static List<ProgrammeLine> of(List<ProgrammeItem> programme, ConferenceWords words, Language language) {
        var days = programme.stream()
                .map(item -> words.day(item.data(), language))
                .distinct()
                .count();
        var lines = new ArrayList<ProgrammeLine>();
        var last = "";
        for (var item : programme) {
            var day = words.day(item.data(), language);
            var data = item.data();
            lines.add(new ProgrammeLine(
                    days > 1 && !day.equals(last) ? day : "",
                    words.hours(data),
                    Times.machine(data.startsAt()),
                    data.title().in(language),
                    data.about().in(language),
                    data.speakers()));
            last = day;
        }
        return lines;
    }
}
