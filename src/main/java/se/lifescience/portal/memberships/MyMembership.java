package se.lifescience.portal.memberships;

import java.time.LocalDate;
import java.util.Optional;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.organisations.OrganisationId;

/** One's own place in an organisation. */
public record MyMembership(
        MembershipId id,
        OrganisationId organisation,
        LocalizedText name,
        MembershipRole role,
        MembershipState state,
        Optional<LocalDate> until) {}
