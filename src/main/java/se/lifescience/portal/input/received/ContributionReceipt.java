package se.lifescience.portal.input.received;

import java.time.Instant;
import se.lifescience.portal.input.ContributionId;

/** What a sender has in hand: the registry number, when it was received, and the hash of what was received. */
public record ContributionReceipt(ContributionId id, String registryNumber, Instant at, String sha256) {}
