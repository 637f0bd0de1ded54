package se.lifescience.portal.contacts;

/** What an import did. */
public record ImportResult(long created, long changed, long unchanged, long duplicates, long leftOut) {}
