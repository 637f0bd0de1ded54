package se.lifescience.portal.development;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How many made-up organisations and people a portal is to be tried with, as {@code PORTAL_LOAD} says.
 *
 * @param organisations how many
 * @param people how many, spread over the organisations
 */
public record Load(int organisations, int people) {

    static final String VARIABLE = "PORTAL_LOAD";

    private static final int MOST = 1_000_000;
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,7})x(\\d{1,7})");

    static Optional<Load> fromEnvironment() {
        return Optional.ofNullable(System.getenv(VARIABLE)).map(Load::of);
    }

    static Load of(String typed) {
        var numbers = SHAPE.matcher(typed.strip());
        if (numbers.matches()) {
            var load = new Load(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
            if (load.organisations > 0 && load.organisations <= MOST && load.people <= MOST) {
                return load;
            }
        }
        throw new IllegalArgumentException(VARIABLE
                + " must be organisations and people with an x between, such as 5000x50000, not " + typed + ".");
    }
}
