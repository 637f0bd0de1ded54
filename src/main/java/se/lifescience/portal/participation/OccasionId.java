package se.lifescience.portal.participation;

import java.util.UUID;

/** Names an occasion: anything one can sign up for. */
public record OccasionId(UUID value) {}
