package se.lifescience.portal.kernel;

import java.util.regex.Pattern;

/**
 * A Swedish organisation number, written as {@code 212000-0142}. Its last digit is checked, and its third is at least
 * two, which tells it from a person's number: those are not kept here.
 */
public record OrganisationNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("\\d{2}[2-9]\\d{3}-\\d{4}");
    private static final Pattern PERSONS = Pattern.compile("\\d{2}[01]\\d{3}-\\d{4}");
    private static final Pattern TYPED = Pattern.compile("(?:16)?(\\d{6})(\\d{4})");
    private static final int TEN = 10;

    public OrganisationNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw Refusal.of(
                            PERSONS.matcher(value).matches()
                                    ? "kernel.refusal.organisation-number-person"
                                    : "kernel.refusal.organisation-number")
                    .at("number");
        }
        if (!hasCheckDigit(value)) {
            throw Refusal.of("kernel.refusal.organisation-number-check", value).at("number");
        }
    }

    /** Reads what a person typed: spaces, the hyphen and the century in front are forgiven. */
    public static OrganisationNumber of(String typed) {
        var digits = TYPED.matcher(typed.strip().replaceAll("[\\s\\u00A0–-]", ""));
        return new OrganisationNumber(digits.matches() ? digits.group(1) + "-" + digits.group(2) : typed.strip());
    }

    /** Every second digit is doubled, and the digits of all that add up to a whole ten. */
    private static boolean hasCheckDigit(String value) {
        var digits = value.replace("-", "");
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var weighed = Character.digit(digits.charAt(i), TEN) * (i % 2 == 0 ? 2 : 1);
            sum += weighed / TEN + weighed % TEN;
        }
        return sum % TEN == 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
