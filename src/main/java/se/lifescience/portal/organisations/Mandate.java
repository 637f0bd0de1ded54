package se.lifescience.portal.organisations;

import se.lifescience.portal.kernel.LocalizedText;

/** What somebody may do for an organisation right now. */
public record Mandate(OrganisationId organisation, LocalizedText name, MembershipRole role) {}
