package se.lifescience.portal.conferences;

import java.net.URI;
import java.net.URISyntaxException;
import se.lifescience.portal.kernel.Refusal;

/** What the fields of a conference may hold; each rule gives the cleaned value or refuses at the field. */
public final class ConferenceRules {

    public static final int LONGEST_LINE = 200;
    public static final int LONGEST_LEAD = 600;
    public static final int LONGEST_TEXT = 20_000;
    public static final int LONGEST_ADDRESS = 500;
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
        return atMost(LONGEST_LINE, field, typed.strip().replaceAll("\\s+", " "));
    }

    public static String atMost(int longest, String field, String typed) {
        var text = typed.strip();
        if (text.length() > longest) {
            throw Refusal.of("conferences.refusal.too-long", longest).at(field);
        }
        return text;
    }

    /** Nothing, or a web address that a page may link to. */
    public static String webAddress(String field, String typed) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return text;
        }
        try {
            var address = new URI(text);
            var web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            if (web && address.getHost() != null && text.length() <= LONGEST_ADDRESS) {
                return text;
            }
        } catch (URISyntaxException notAnAddress) {
            throw Refusal.of("conferences.refusal.web-address").at(field);
        }
        throw Refusal.of("conferences.refusal.web-address").at(field);
    }

    public static int places(String field, int places) {
        if (places < 1 || places > MOST_PLACES) {
            throw Refusal.of("conferences.refusal.capacity", MOST_PLACES).at(field);
        }
        return places;
    }
}
