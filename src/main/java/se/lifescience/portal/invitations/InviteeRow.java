package se.lifescience.portal.invitations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.Language;

/** One invited person in the list of a campaign. */
public record InviteeRow(
        InvitationId id,
        String name,
        String email,
        String organisation,
        Language language,
        InvitationState state,
        @Nullable Instant answeredAt,
        String note,
        boolean delegated) {}
