package se.lifescience.portal.input;

/** The office answered a contribution. */
public record ContributionAnswered(ContributionId id, String edition, String goal) {}
