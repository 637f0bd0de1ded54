package se.lifescience.portal.organisations;

/** A contact as the office sees it. */
public record ContactView(ContactId id, long version, ContactData data, String source) {}
