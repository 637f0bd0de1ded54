package se.lifescience.portal.input.received;

import java.time.Instant;
import se.lifescience.portal.input.ContributionId;
import se.lifescience.portal.kernel.GoalRef;

/** A received contribution as a line in the office's list. */
public record ReceivedRow(
        ContributionId id,
        String registryNumber,
        String title,
        String sender,
        Signature signature,
        GoalRef goal,
        ContributionState state,
        Instant submittedAt,
        boolean supplemented,
        boolean withdrawn) {}
