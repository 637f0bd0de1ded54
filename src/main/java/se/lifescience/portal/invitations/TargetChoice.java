package se.lifescience.portal.invitations;

import se.lifescience.portal.invitations.InvitationTarget.Facts;

/** Something a campaign can invite to. */
public record TargetChoice(String kind, Facts facts) {}
