package se.lifescience.portal.contacts;

import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.organisations.OrganisationId;

/**
 * A contact as the office sees it.
 *
 * @param address the one that the data tells
 * @param source the way it came in
 * @param person who logs in and has proven that the address is theirs
 */
public record ContactView(
        ContactId id,
        long version,
        ContactData data,
        EmailAddress address,
        String source,
        Provenance provenance,
        @Nullable PersonId person,
        @Nullable OrganisationId organisation) {

    public boolean hasAccount() {
        return person != null;
    }
}
