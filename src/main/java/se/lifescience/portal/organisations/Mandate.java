package se.lifescience.portal.organisations;

import java.time.Instant;
import se.lifescience.portal.kernel.LocalizedText;

/**
 * What somebody may do for an organisation right now.
 *
 * @param since since when they may sign for it, or belong to it where they may not
 */
public record Mandate(OrganisationId organisation, LocalizedText name, MembershipRole role, Instant since) {}
