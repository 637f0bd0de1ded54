package se.lifescience.portal.organisations;

import java.util.regex.Pattern;
import se.lifescience.portal.kernel.Refusal;

/** An organisation's place on the web, as people write it: where https:// is left out it is put there. */
final class WebAddress {

    private static final int LONGEST = 200;
    private static final Pattern WHOLE = Pattern.compile("https?://[^\\s<>\"]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE =
            Pattern.compile("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+(:\\d+)?([/?#][^\\s<>\"]*)?");

    private WebAddress() {}

    static String of(String typed) {
        var text = TextLine.of("web", typed, LONGEST);
        if (text.isEmpty() || WHOLE.matcher(text).matches()) {
            return text;
        }
        if (BARE.matcher(text).matches()) {
            return TextLine.of("web", "https://" + text, LONGEST);
        }
        throw Refusal.of("organisations.refusal.web").at("web");
    }
}
