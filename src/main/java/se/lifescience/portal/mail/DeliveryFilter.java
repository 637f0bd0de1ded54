package se.lifescience.portal.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.lifescience.portal.kernel.LikePattern;

/** Which deliveries a list shows: those in one state, or all; those whose recipient or subject holds the words. */
public record DeliveryFilter(Optional<DeliveryState> state, String words) {

    public static final DeliveryFilter ALL = new DeliveryFilter(Optional.empty(), "");

    List<DeliveryState> states() {
        return state.map(List::of).orElseGet(() -> Arrays.asList(DeliveryState.values()));
    }

    String pattern() {
        return LikePattern.containing(words);
    }
}
