package se.lifescience.portal.input;

import java.time.Instant;

/** A draft as just saved: when, the version that the next save must name, and on whose behalf it is written now. */
public record Saved(ContributionId id, long version, Instant at, String organisation) {}
