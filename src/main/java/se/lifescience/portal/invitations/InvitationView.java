package se.lifescience.portal.invitations;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PersonId;

/**
 * An invitation as the invited person sees it.
 *
 * @param target what it is to; none when that no longer exists
 * @param outcome what saying yes came to
 * @param choices whether an answer can be given or changed
 * @param mayDelegate whether it can be passed on
 * @param delegate whom it was passed on to
 * @param person whose account it belongs to
 */
public record InvitationView(
        InvitationId id,
        String name,
        Language language,
        InvitationState state,
        InvitationTarget.@Nullable Facts target,
        InvitationTarget.@Nullable Outcome outcome,
        Choices choices,
        boolean mayDelegate,
        String delegate,
        @Nullable LocalDate decideBy,
        String note,
        @Nullable Instant replyBy,
        @Nullable PersonId person) {

    /** What can still be answered. */
    public enum Choices {
        ALL,
        ONLY_NO,
        NONE
    }

    public boolean open() {
        return choices != Choices.NONE;
    }
}
