package se.lifescience.portal.participation;

import org.jspecify.annotations.Nullable;

/**
 * Which registrations the office's list shows.
 *
 * @param state only those in this state; all when null
 * @param text only those whose name, address or organisation contains this; all when empty
 */
public record RegistrationFilter(@Nullable RegistrationState state, String text) {

    public static final RegistrationFilter ALL = new RegistrationFilter(null, "");
}
