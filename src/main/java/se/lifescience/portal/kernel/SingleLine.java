package se.lifescience.portal.kernel;

import java.util.regex.Pattern;

/** One line of text from a person or a file: spaces are tidied, and what could harm a reader or a spreadsheet is refused. */
public final class SingleLine {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern GAPS = Pattern.compile("[\\s\\u00A0\\p{Cntrl}]+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern DIRECTION = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private SingleLine() {}

    /** The same words on one line, where what stood between them is of no importance. */
    public static String fold(String text) {
        return GAPS.matcher(text).replaceAll(" ").strip();
    }

    public static String of(String field, String typed, int longest) {
        var text = FreeText.of(field, SPACES.matcher(typed).replaceAll(" "), longest);
        if (CONTROL.matcher(text).find() || DIRECTION.matcher(text).find()) {
            throw Refusal.of("kernel.refusal.invisible").at(field);
        }
        if (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) {
            throw Refusal.of("kernel.refusal.formula", text.substring(0, 1)).at(field);
        }
        return text;
    }

    /** What a person is called; refused when nothing is written. */
    public static String person(String field, String typed) {
        return required(field, of(field, ProperName.ofPerson(field, typed), ProperName.LONGEST));
    }

    /** What an organisation is called, or nothing. */
    public static String organisation(String field, String typed) {
        return of(field, ProperName.ofOrganisation(field, typed), ProperName.LONGEST);
    }

    /** The name of which there has to be one. */
    public static String required(String field, String text) {
        if (text.isEmpty()) {
            throw Refusal.of("kernel.refusal.name").at(field);
        }
        return text;
    }
}
