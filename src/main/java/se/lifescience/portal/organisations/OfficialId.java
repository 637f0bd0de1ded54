package se.lifescience.portal.organisations;

import java.util.UUID;

/** Names one person's time in one post. */
public record OfficialId(UUID value) {}
