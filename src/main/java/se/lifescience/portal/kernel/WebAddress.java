package se.lifescience.portal.kernel;

import java.util.regex.Pattern;

/** A place on the web, as people write it: where https:// is left out it is put there. */
public final class WebAddress {

    private static final int LONGEST = 500;
    private static final Pattern WHOLE =
            Pattern.compile("https?://[\\p{L}\\p{N}\\[][^\\s<>\"]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE =
            Pattern.compile("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+(:\\d+)?([/?#][^\\s<>\"]*)?");

    private WebAddress() {}

    /** The address, or nothing where nothing is written; refused at its field when a page could not link to it. */
    public static String of(String field, String typed) {
        var text = SingleLine.of(field, typed, LONGEST);
        if (text.isEmpty() || WHOLE.matcher(text).matches()) {
            return text;
        }
        if (BARE.matcher(text).matches()) {
            return SingleLine.of(field, "https://" + text, LONGEST);
        }
        throw Refusal.of("kernel.refusal.web-address").at(field);
    }
}
