package se.lifescience.portal.organisations;

import java.util.UUID;

/** Names a membership. */
public record MembershipId(UUID value) {}
