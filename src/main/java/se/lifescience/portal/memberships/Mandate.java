package se.lifescience.portal.memberships;

import java.time.Instant;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.organisations.OrganisationId;

/**
 * What somebody may do for an organisation right now.
 *
 * @param since since when they may sign for it, or belong to it where they may not
 */
public record Mandate(OrganisationId organisation, LocalizedText name, MembershipRole role, Instant since) {}
