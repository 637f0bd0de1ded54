package se.lifescience.portal.memberships;

import se.lifescience.portal.organisations.OrganisationId;

/** Into which organisation an invitation led, and what taking it did. */
public record AcceptedInvitation(OrganisationId organisation, InvitationEffect effect) {}
