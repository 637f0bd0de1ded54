package se.lifescience.portal.participation;

/** An occasion was created, edited or moved on: pages that show it are out of date. */
public record OccasionChanged(OccasionId occasion, OccasionState state) {}
