package se.lifescience.portal.conferences;

import java.util.UUID;

/** Names a session: one item of a conference's programme. */
public record SessionId(UUID value) {}
