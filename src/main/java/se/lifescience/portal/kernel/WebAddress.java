package se.lifescience.portal.kernel;

import java.util.regex.Pattern;

/** An organisation's place on the web, as people write it: where https:// is left out it is put there. */
public final class WebAddress {

    private static final int LONGEST = 200;
    private static final Pattern WHOLE = Pattern.compile("https?://[^\\s<>\"]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE =
            Pattern.compile("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+(:\\d+)?([/?#][^\\s<>\"]*)?");

    private WebAddress() {}

    public static String of(String typed) {
        var text = SingleLine.of("web", typed, LONGEST);
        if (text.isEmpty() || WHOLE.matcher(text).matches()) {
            return text;
        }
        if (BARE.matcher(text).matches()) {
            return SingleLine.of("web", "https://" + text, LONGEST);
        }
        throw Refusal.of("organisations.refusal.web").at("web");
    }
}
