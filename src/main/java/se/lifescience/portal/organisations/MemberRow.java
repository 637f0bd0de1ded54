package se.lifescience.portal.organisations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A line in an organisation's list of members.
 *
 * @param since since when it is what it is: asked, invited, or a member
 * @param until the last day, where one is set
 */
public record MemberRow(
        MembershipId id,
        long version,
        String name,
        String email,
        MembershipRole role,
        MembershipState state,
        Instant since,
        Optional<LocalDate> until) {}
