package se.lifescience.portal.invitations.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SingleLine;
import se.lifescience.portal.pages.Markdown;

/**
 * What may stand in braces in a campaign's text: the invited person's name and organisation, and of what they are invited
 * to its title, time, place and last day to answer. Each goes by a Swedish and an English name, and both work in both
 * languages.
 */
public enum MergeField {
    NAME("namn", "name"),
    ORGANISATION("organisation", "organisation"),
    TITLE("titel", "title"),
    WHEN("när", "when"),
    PLACE("plats", "place"),
    REPLY_BY("svara senast", "reply by");

    private static final Pattern FIELD = Pattern.compile("\\{([^{}\\n]{0,40})\\}");

    private final String swedish;
    private final String english;

    MergeField(String swedish, String english) {
        this.swedish = swedish;
        this.english = english;
    }

    /** As it is written in a text of that language. */
    public String written(Language language) {
        return "{" + (language == Language.SV ? swedish : english) + "}";
    }

    public static void check(String field, String text) {
        FIELD.matcher(text).results().forEach(found -> {
            if (names(found.group(1)).findAny().isEmpty()) {
                throw Refusal.of("invitations.refusal.field", found.group()).at(field);
            }
        });
    }

    /** The text with each field's value as one line of plain text. */
    public static String plain(String text, Map<MergeField, String> values) {
        return fill(text, values, false);
    }

    /** The Markdown with each field's value taken literally, so that nobody's name becomes a link. */
    public static String markdown(String text, Map<MergeField, String> values) {
        return fill(text, values, true);
    }

    private static String fill(String text, Map<MergeField, String> values, boolean markdown) {
        return FIELD.matcher(text).replaceAll(found -> {
            var value = names(found.group(1))
                    .findFirst()
                    .map(field -> values.getOrDefault(field, ""))
                    .orElse(found.group());
            return Matcher.quoteReplacement(markdown ? Markdown.escape(value) : SingleLine.fold(value));
        });
    }

    private static Stream<MergeField> names(String written) {
        var name = written.strip();
        return Stream.of(values())
                .filter(field -> field.swedish.equalsIgnoreCase(name) || field.english.equalsIgnoreCase(name));
    }
}
