package se.lifescience.portal.organisations;

/** Into which organisation an invitation led, and what taking it did. */
public record AcceptedInvitation(OrganisationId organisation, InvitationEffect effect) {}
