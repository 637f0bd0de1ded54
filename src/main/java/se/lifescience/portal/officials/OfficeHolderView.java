package se.lifescience.portal.officials;

/** A time in a post as the office sees it. */
public record OfficeHolderView(OfficeHolderId id, long version, OfficeHolderData data) {}
