package se.lifescience.portal.input;

import java.time.Instant;

/** What a sender has in hand: the registry number, when it was received, and the hash of what was received. */
public record ContributionReceipt(ContributionId id, String registryNumber, Instant at, String sha256) {}
