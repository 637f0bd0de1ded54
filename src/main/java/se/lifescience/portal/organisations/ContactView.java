package se.lifescience.portal.organisations;

/**
 * A contact as the office sees it.
 *
 * @param source the way it came in
 * @param hasAccount whether somebody who logs in has proven that the address is theirs
 */
public record ContactView(
        ContactId id, long version, ContactData data, String source, Provenance provenance, boolean hasAccount) {}
