package se.lifescience.portal.contacts;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.organisations.Sector;

/** What the office writes of a contact; the organisation is a name, the region a code. */
public record ContactData(
        String name,
        String email,
        String title,
        String organisation,
        @Nullable Sector sector,
        @Nullable String region,
        Language language,
        Set<String> tags) {

    public ContactData {
        tags = Set.copyOf(tags);
    }

    public static ContactData empty() {
        return new ContactData("", "", "", "", null, null, Language.SV, Set.of());
    }
}
