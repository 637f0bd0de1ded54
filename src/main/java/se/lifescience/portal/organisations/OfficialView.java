package se.lifescience.portal.organisations;

/** A time in a post as the office sees it. */
public record OfficialView(OfficialId id, long version, OfficialData data) {}
