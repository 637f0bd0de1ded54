package se.lifescience.portal.kernel.tables;

import java.util.regex.Pattern;

/** Makes text from people safe to open in a spreadsheet (OWASP's advice on formula injection). */
final class SpreadsheetText {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]");
    private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private SpreadsheetText() {}

    /** The text without control characters, with an apostrophe in front where a spreadsheet would read a formula. */
    public static String defuse(String text) {
        var clean = CONTROL.matcher(text).replaceAll("");
        return !clean.isEmpty() && DANGEROUS.indexOf(clean.charAt(0)) >= 0 ? "'" + clean : clean;
    }
}
