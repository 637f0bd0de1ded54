package se.lifescience.portal.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/** One mailbox address; refuses lists, display names, line breaks, and anything longer than RFC 5321's 254 characters. */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern SHAPE =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"
                    + "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])");

    public EmailAddress {
        if (value.length() > LONGEST
                || value.indexOf('@') > LONGEST_LOCAL_PART
                || !SHAPE.matcher(value).matches()) {
            throw Refusal.of("kernel.refusal.email").at("email");
        }
    }

    /** Reads what a person typed: spaces around it are forgiven, nothing else is. */
    public static EmailAddress of(String typed) {
        return new EmailAddress(typed.strip());
    }

    /** The form under which two spellings of one address are the same. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    /** The address with most of its local part hidden, for pages that must not tell it. */
    public String masked() {
        var at = value.indexOf('@');
        return value.charAt(0) + "…" + value.substring(at);
    }

    @Override
    public String toString() {
        return masked();
    }
}
