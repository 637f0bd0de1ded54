package se.lifescience.portal.memberships;

import java.util.UUID;

/** Names a membership. */
public record MembershipId(UUID value) {}
