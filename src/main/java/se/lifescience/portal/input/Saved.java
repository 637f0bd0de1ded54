package se.lifescience.portal.input;

import java.time.Instant;

/** A draft as just saved: when, and the version that the next save must name. */
public record Saved(ContributionId id, long version, Instant at) {}
