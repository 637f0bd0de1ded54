package se.lifescience.portal.officials;

import java.util.UUID;

/** Names one person's time in one post. */
public record OfficeHolderId(UUID value) {}
