package se.lifescience.portal.memberships.applications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.lifescience.portal.accounts.IdentityEvidence;
import se.lifescience.portal.organisations.OrganisationData;
import se.lifescience.portal.organisations.OrganisationId;

/**
 * An organisation that somebody wants to register, and what has been said about it.
 *
 * @param applicant the applicant's name
 * @param evidence by what the applicant may be known
 * @param sameNumber an organisation that has the same number, so that it can be joined instead
 */
public record ApplicationView(
        UUID id,
        long version,
        OrganisationData data,
        String message,
        String applicant,
        IdentityEvidence evidence,
        ApplicationState state,
        Instant createdAt,
        Optional<OrganisationId> organisation,
        Optional<String> sameNumber,
        List<Step> steps) {

    /** Something said or done; kinds are those of {@code organisations.application.step}. */
    public record Step(Instant at, String kind, String message) {}
}
