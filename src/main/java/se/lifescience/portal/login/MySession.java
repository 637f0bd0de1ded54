package se.lifescience.portal.login;

import java.time.Instant;

/** One of a person's own logins that has not ended, with the browser in words. */
public record MySession(SessionId id, ProviderId provider, String browser, Instant beganAt, Instant lastSeenAt) {}
