package se.lifescience.portal.officials;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.PersonId;

/**
 * Who holds or held a post.
 *
 * @param person their account, if they work in the portal
 * @param startsOn the first day
 * @param endsOn the last day, or nothing while they hold it
 */
public record OfficeHolderData(
        PositionKind kind,
        LocalizedText post,
        String name,
        @Nullable PersonId person,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {

    /** What sort of post somebody holds in public office. */
    public enum PositionKind {
        MINISTER,
        COORDINATOR,
        OFFICIAL
    }
}
