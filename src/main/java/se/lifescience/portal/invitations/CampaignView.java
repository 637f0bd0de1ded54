package se.lifescience.portal.invitations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.invitations.InvitationTarget.Facts;
import se.lifescience.portal.invitations.text.CampaignText;

/** A campaign as the office sees it. */
public record CampaignView(
        CampaignId id,
        long version,
        String name,
        State state,
        @Nullable Facts target,
        CampaignText text,
        @Nullable Instant replyBy) {

    /** How far a campaign has come. */
    public enum State {
        DRAFT,
        SENT,
        STOPPED
    }
}
