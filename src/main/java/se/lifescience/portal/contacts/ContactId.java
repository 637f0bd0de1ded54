package se.lifescience.portal.contacts;

import java.util.UUID;

/** Names a contact: somebody the office knows, who may never have logged in. */
public record ContactId(UUID value) {}
