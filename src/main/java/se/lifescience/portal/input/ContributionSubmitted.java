package se.lifescience.portal.input;

import se.lifescience.portal.kernel.GoalRef;

/** A contribution was sent and registered. */
public record ContributionSubmitted(ContributionId id, GoalRef goal, String registryNumber) {}
