package se.lifescience.portal.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.Translations;

/**
 * By what somebody who decides about a person may know them.
 *
 * @param address one they have proven to be theirs, never one that only a login claims
 * @param provider through which provider they came, where it was one
 * @param home the tenant or home organisation it named, or nothing where it speaks for one organisation only
 */
public record IdentityEvidence(Optional<EmailAddress> address, Optional<LocalizedText> provider, String home) {

    /** Reads the columns of the view {@code known_person}. */
    public static IdentityEvidence read(ResultSet row) throws SQLException {
        var provider = row.getString("provider_sv");
        return new IdentityEvidence(
                Optional.ofNullable(row.getString("address")).map(EmailAddress::new),
                provider == null
                        ? Optional.empty()
                        : Optional.of(LocalizedText.of(provider, row.getString("provider_en"))),
                row.getString("home"));
    }

    /** The address; where none is proven, that it is not, and through whom the person came. */
    public String text(Language language, Translations words) {
        return address.map(EmailAddress::value).orElseGet(() -> unconfirmed(language, words));
    }

    private String unconfirmed(Language language, Translations words) {
        if (provider.isEmpty()) {
            return words.text(language, "accounts.evidence.unconfirmed");
        }
        var name = provider.get().in(language);
        return home.isEmpty()
                ? words.text(language, "accounts.evidence.through", name)
                : words.text(language, "accounts.evidence.through-home", name, home);
    }

    /** Tells by what people may be known to those who decide about them; answered by whoever knows how they log in. */
    public interface Source {

        /** For each of them who exists. */
        Map<PersonId, IdentityEvidence> of(Collection<PersonId> people);
    }
}
