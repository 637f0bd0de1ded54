package se.lifescience.portal.input.calls;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.GoalRef;
import se.lifescience.portal.kernel.LocalizedText;

/**
 * What staff write about a call for input.
 *
 * @param goals the goals of that edition that it asks about; none means all goals of the edition
 * @param body Markdown
 */
public record CallForm(
        String slug,
        String edition,
        Set<GoalRef> goals,
        LocalizedText title,
        LocalizedText lead,
        LocalizedText body,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt) {}
