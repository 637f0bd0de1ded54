package se.lifescience.portal.accounts.grants;

import java.util.UUID;

/**
 * The one thing that a right is given on.
 *
 * @param kind what sort of thing it is, in lower-case letters and hyphens, such as {@code advisory-group}
 */
public record GrantTarget(String kind, UUID id) {}
