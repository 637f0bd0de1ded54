package se.lifescience.portal.invitations;

import java.util.UUID;

/** Names one person's invitation; never a secret. */
public record InvitationId(UUID value) {}
