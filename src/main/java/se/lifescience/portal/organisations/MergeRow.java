package se.lifescience.portal.organisations;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A merge that was done, and when it was undone. */
public record MergeRow(UUID id, String gone, Instant mergedAt, Optional<Instant> undoneAt) {}
