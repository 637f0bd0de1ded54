package se.lifescience.portal.mail;

import java.util.UUID;

/** Names a message: one text, sent to one or to many. */
public record MessageId(UUID value) {}
