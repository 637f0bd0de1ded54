package se.lifescience.portal.conferences;

import se.lifescience.portal.kernel.FreeText;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SingleLine;

/** What the fields of a conference may hold; each rule gives the cleaned value or refuses at the field. */
public final class ConferenceRules {

    public static final int LONGEST_LINE = 200;
    public static final int LONGEST_LEAD = 600;
    public static final int LONGEST_TEXT = 20_000;
    public static final int MOST_PLACES = 100_000;

    private ConferenceRules() {}

    /** One line that must not be empty; the sentence says what to write in just this field. */
    public static String required(String field, String typed) {
        var line = line(field, typed);
        if (line.isEmpty()) {
            throw Refusal.of("conferences.missing." + field).at(field);
        }
        return line;
    }

    /** One line, with whatever spaces and line breaks it was typed with made single spaces. */
    public static String line(String field, String typed) {
        return FreeText.of(field, SingleLine.fold(typed), LONGEST_LINE);
    }

    public static int places(String field, int places) {
        if (places < 1 || places > MOST_PLACES) {
            throw Refusal.of("conferences.refusal.capacity", MOST_PLACES).at(field);
        }
        return places;
    }
}
