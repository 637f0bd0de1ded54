package se.lifescience.portal.invitations;

/** How far a campaign has come. */
public enum CampaignState {
    DRAFT,
    SENT,
    STOPPED
}
