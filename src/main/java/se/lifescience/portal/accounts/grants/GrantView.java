package se.lifescience.portal.accounts.grants;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.lifescience.portal.kernel.PersonId;

/**
 * A right that somebody has, or had, on one thing.
 *
 * @param until when it ends, where it does
 * @param inForce whether it holds now: not revoked, and not over
 */
record GrantView(
        UUID id,
        GrantTarget target,
        String permission,
        GrantHolder holder,
        Optional<Instant> until,
        PersonId grantedBy,
        Instant grantedAt,
        Optional<Instant> revokedAt,
        boolean inForce) {}
