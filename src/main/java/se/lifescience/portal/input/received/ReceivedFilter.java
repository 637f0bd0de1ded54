package se.lifescience.portal.input.received;

import org.jspecify.annotations.Nullable;
import se.lifescience.portal.input.CallId;

/**
 * Which received contributions to show.
 *
 * @param state only in this state
 * @param edition only on goals of this edition; empty for all
 * @param goal only on this goal, or on the goals of this area when it is an area's code
 * @param call only in answer to this call
 * @param search only where title, text, number, sender or organisation contains this
 */
public record ReceivedFilter(
        @Nullable ContributionState state,
        String edition,
        String goal,
        @Nullable CallId call,
        String search) {

    public static final ReceivedFilter ALL = new ReceivedFilter(null, "", "", null, "");
}
