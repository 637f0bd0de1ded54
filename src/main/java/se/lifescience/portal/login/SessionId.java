package se.lifescience.portal.login;

import java.util.UUID;

/** Identifies one login of a person, from its beginning to its end; never the id of the browser's session. */
public record SessionId(UUID value) {}
