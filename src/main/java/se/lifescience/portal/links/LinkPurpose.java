package se.lifescience.portal.links;

import java.util.regex.Pattern;

/** What a link is for, as {@code invitations:answer}: named by the module that issues it, and opening nothing else. */
public record LinkPurpose(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z]{1,20}:[a-z][a-z-]{0,38}");

    public LinkPurpose {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a purpose: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
