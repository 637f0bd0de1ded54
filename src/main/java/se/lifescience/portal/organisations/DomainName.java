package se.lifescience.portal.organisations;

import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import se.lifescience.portal.kernel.Refusal;

/**
 * The domain of an organisation, in the form that DNS knows it by. Only Latin letters are taken, written or hidden in
 * punycode, since letters of other scripts look the same; and none that everybody can have an address at.
 */
record DomainName(String value) {

    static final String LOOK_ALIKE = "organisations.refusal.domain-look-alike";

    private static final int LONGEST = 253;
    private static final Pattern SHAPE =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})");

    private static final Set<String> EVERYBODYS = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "hotmail.se",
            "live.com",
            "live.se",
            "msn.com",
            "icloud.com",
            "me.com",
            "yahoo.com",
            "yahoo.se",
            "proton.me",
            "protonmail.com",
            "telia.com",
            "spray.se",
            "comhem.se",
            "bredband.net",
            "onmicrosoft.com");

    DomainName {
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw Refusal.of("organisations.refusal.domain").at("domain");
        }
    }

    /** Reads what a person typed: an address's part before the at sign, and a dot at the end, are left out. */
    static DomainName of(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT).replaceAll("^.*@", "").replaceAll("\\.$", "");
        try {
            var name = new DomainName(IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES | IDN.ALLOW_UNASSIGNED)
                    .toLowerCase(Locale.ROOT));
            if (!isLatin(name.readable())) {
                throw Refusal.of(LOOK_ALIKE).at("domain");
            }
            if (EVERYBODYS.contains(name.value())) {
                throw Refusal.of("organisations.refusal.domain-everybodys").at("domain");
            }
            return name;
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.of("organisations.refusal.domain").at("domain");
        }
    }

    /** The form that people read. */
    String readable() {
        return IDN.toUnicode(value, IDN.ALLOW_UNASSIGNED);
    }

    private static boolean isLatin(String readable) {
        return !readable.contains("xn--")
                && readable.codePoints()
                        .filter(Character::isLetter)
                        .allMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.LATIN);
    }
}
