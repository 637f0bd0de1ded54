package se.lifescience.portal.login;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.PersonId;

/**
 * Somebody has logged in; published inside the transaction of the login, so that a listener may still refuse it.
 *
 * @param provider who vouched for them, as {@link ProviderId}; a one-time link is {@link ProviderId#LINK}
 * @param home the tenant or home organisation the provider named, or nothing where it speaks for one organisation only
 * @param first whether they were here for the first time
 */
public record LoggedIn(
        PersonId person, UUID provider, @Nullable String home, boolean first) {}
