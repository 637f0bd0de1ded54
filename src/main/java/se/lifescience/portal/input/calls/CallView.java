package se.lifescience.portal.input.calls;

import java.time.Instant;
import java.util.Set;
import se.lifescience.portal.input.CallId;
import se.lifescience.portal.kernel.GoalRef;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.Slug;

/** A call for input as it stands now; no goals means all goals of its edition. */
public record CallView(
        CallId id,
        long version,
        Slug slug,
        String edition,
        Set<GoalRef> goals,
        LocalizedText title,
        LocalizedText lead,
        LocalizedText body,
        Instant opensAt,
        Instant closesAt,
        CallState state) {

    /** What the note of who was responsible calls it. */
    public static final String KIND = "call";

    public boolean isOpen() {
        return state == CallState.OPEN;
    }

    public boolean asksAbout(GoalRef goal) {
        return goals.isEmpty() ? goal.edition().equals(edition) : goals.contains(goal);
    }

    public CallForm form() {
        return new CallForm(slug.value(), edition, goals, title, lead, body, opensAt, closesAt);
    }
}
