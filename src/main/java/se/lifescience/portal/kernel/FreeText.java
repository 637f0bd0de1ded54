package se.lifescience.portal.kernel;

/** Text of any number of lines from a person. */
public final class FreeText {

    private FreeText() {}

    /** The text without the space around it, refused at its field rather than cut when it is too long. */
    public static String of(String field, String typed, int longest) {
        var text = typed.strip();
        if (text.length() > longest) {
            throw Refusal.of("kernel.refusal.too-long", longest).at(field);
        }
        return text;
    }
}
