package se.lifescience.portal.memberships;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import se.lifescience.portal.accounts.IdentityEvidence;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Translations;

/**
 * A line in an organisation's list of members.
 *
 * @param invitedAt where the invitation went, while nobody has taken it
 * @param evidence by what the person may be known, once there is one
 * @param since since when it is what it is: asked, invited, or a member
 * @param until the last day, where one is set
 */
public record MemberRow(
        MembershipId id,
        long version,
        String name,
        Optional<EmailAddress> invitedAt,
        IdentityEvidence evidence,
        MembershipRole role,
        MembershipState state,
        Instant since,
        Optional<LocalDate> until) {

    /** The address to know somebody by: where the invitation went, or what is known of the person. */
    public String knownBy(Language language, Translations words) {
        return invitedAt.map(EmailAddress::value).orElseGet(() -> evidence.text(language, words));
    }
}
