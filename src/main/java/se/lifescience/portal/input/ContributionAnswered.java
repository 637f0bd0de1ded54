package se.lifescience.portal.input;

import se.lifescience.portal.kernel.GoalRef;

/** The office answered a contribution. */
public record ContributionAnswered(ContributionId id, GoalRef goal) {}
