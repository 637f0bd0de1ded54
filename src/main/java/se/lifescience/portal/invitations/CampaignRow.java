package se.lifescience.portal.invitations;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A campaign in the list, with the number of its invitations in each state. */
public record CampaignRow(
        CampaignId id,
        String name,
        CampaignState state,
        String targetSv,
        String targetEn,
        @Nullable Instant sentAt,
        Map<InvitationState, Long> invitations) {

    public long count(InvitationState state) {
        return invitations.getOrDefault(state, 0L);
    }

    public long all() {
        return invitations.values().stream().mapToLong(Long::longValue).sum();
    }
}
