package se.lifescience.portal.organisations;

import java.util.UUID;

/** Names an organisation. */
public record OrganisationId(UUID value) {}
