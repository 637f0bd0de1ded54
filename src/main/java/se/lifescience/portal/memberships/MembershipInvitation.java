package se.lifescience.portal.memberships;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import se.lifescience.portal.kernel.LocalizedText;

/**
 * What a mailed invitation into an organisation offers.
 *
 * @param lastDay the mandate's, where it has one
 * @param effect what it does for whoever is logged in, or for somebody who is not a member yet
 * @param until when it can be taken
 */
public record MembershipInvitation(
        LocalizedText organisation,
        MembershipRole role,
        Optional<LocalDate> lastDay,
        InvitationEffect effect,
        Instant until) {}
