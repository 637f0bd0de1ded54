package se.lifescience.portal.input;

import java.time.Instant;

/** A received contribution as a line in the office's list. */
public record ReceivedRow(
        ContributionId id,
        String registryNumber,
        String title,
        String sender,
        Signature signature,
        String edition,
        String goal,
        ContributionState state,
        Instant submittedAt,
        boolean supplemented,
        boolean withdrawn) {}
