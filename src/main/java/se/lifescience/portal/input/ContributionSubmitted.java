package se.lifescience.portal.input;

/** A contribution was sent and registered. */
public record ContributionSubmitted(ContributionId id, String edition, String goal, String registryNumber) {}
