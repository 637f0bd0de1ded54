package se.lifescience.portal.kernel;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person or an organisation is called: one short line that leads nowhere. Names are repeated in mails, lists and
 * calendars, where a reader takes an address in them for the portal's own.
 */
public final class ProperName {

    /** The longest name, in characters. */
    public static final int LONGEST = 80;

    private static final Pattern SPACES = Pattern.compile("[ \\x{A0}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}\\x{AD}\\x{61C}"
            + "\\x{200B}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2060}-\\x{206F}\\x{FEFF}]");
    private static final Pattern FORMATTING = Pattern.compile("\\p{Cf}");
    private static final Pattern OTHER_DOTS = Pattern.compile("[\\x{3002}\\x{FF61}]");
    private static final Pattern ADDRESS = Pattern.compile(
            "://|(?<![\\p{L}\\p{N}])www\\.|(?<![\\p{L}\\p{N}])(?:https?|ftp|mailto|urn|javascript|data|tel|sms):\\S"
                    + "|\\S@\\S|[\\p{L}\\p{N}]\\.\\p{L}{2,}\\.?(?::\\d+)?[/?#\\\\]|\\d{1,3}(?:\\.\\d{1,3}){3}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Some organisations are called by their domain; nobody is born with one. */
    private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}-]*[\\p{L}\\p{N}]\\.\\p{L}{2,}");

    private ProperName() {}

    /** A person's name with its spaces tidied; an empty one stays empty. */
    public static String ofPerson(String field, String typed) {
        var name = line(field, typed);
        if (leadsSomewhere(name) || DOMAIN.matcher(plain(name)).find()) {
            throw Refusal.of("kernel.refusal.name-address").at(field);
        }
        return name;
    }

    /** An organisation's name with its spaces tidied; an empty one stays empty. */
    public static String ofOrganisation(String field, String typed) {
        var name = line(field, typed);
        if (leadsSomewhere(name)) {
            throw Refusal.of("kernel.refusal.name-address").at(field);
        }
        return name;
    }

    /** What can be kept of a person's name that a login says, where nobody can be asked to mend it. */
    public static Optional<String> kept(String said) {
        var line = tidied(INVISIBLE.matcher(said).replaceAll(" "));
        var end = Math.min(line.length(), LONGEST);
        if (end < line.length() && Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        // judged in full, since half an address is no longer seen to be one
        return line.isEmpty()
                        || leadsSomewhere(line)
                        || DOMAIN.matcher(plain(line)).find()
                ? Optional.empty()
                : Optional.of(line.substring(0, end).strip());
    }

    private static String line(String field, String typed) {
        var name = tidied(typed.strip());
        if (INVISIBLE.matcher(name).find()) {
            throw Refusal.of("kernel.refusal.name-one-line").at(field);
        }
        return FreeText.of(field, name, LONGEST);
    }

    private static String tidied(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    private static boolean leadsSomewhere(String name) {
        return ADDRESS.matcher(plain(name)).find();
    }

    /** As a mail program reads it: wide letters and other full stops make an address too. */
    private static String plain(String name) {
        var visible = FORMATTING.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC));
        return OTHER_DOTS.matcher(visible.replaceAll("")).replaceAll(".");
    }
}
