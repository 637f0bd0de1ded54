package se.lifescience.portal.invitations;

import java.util.UUID;

/** Names a campaign. */
public record CampaignId(UUID value) {}
