package se.lifescience.portal.login;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.Language;

/**
 * Somebody at the door whose token or link was checked.
 *
 * @param email what was said of where to write to; kept only at the first login, and only if it can be read
 * @param home the tenant or home organisation
 * @param newcomers what they become when they are here for the first time
 * @param sid the provider's name for its own session
 * @param acr how strongly the provider says it knew them
 * @param provedAt when they last showed who they are, where that is known
 * @param askedAnew whether they were asked to show it anew
 * @param browser the browser in words
 */
public record AuthenticatedIdentity(
        ProviderId provider,
        String issuer,
        String subject,
        String name,
        @Nullable String email,
        Language language,
        @Nullable String home,
        NewPersonPolicy newcomers,
        @Nullable String sid,
        @Nullable String acr,
        @Nullable Instant provedAt,
        boolean askedAnew,
        String browser) {}
