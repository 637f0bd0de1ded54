package se.lifescience.portal.accounts;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.access.Access;

/** Tells which addresses have been proven, and by whom; never goes by what a login claims. */
@Service
@PreAuthorize(Access.PUBLIC)
@Transactional(readOnly = true)
public class ProvenAddressLookup {

    private final JdbcClient jdbc;

    ProvenAddressLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this person has proven that the address is theirs; only then does a mail to it call them by name. */
    public boolean isProven(PersonId person, EmailAddress address) {
        return person.equals(owners(Set.of(address.key())).get(address.key()));
    }

    /** Whose these addresses are, by address key; one that nobody has proven is left out. */
    public Map<String, PersonId> owners(Collection<String> addressKeys) {
        var owners = new HashMap<String, PersonId>();
        jdbc.sql("select address_key, person_id from person_address"
                        + " where verified_at is not null and address_key = any(?)")
                .param(addressKeys.toArray(String[]::new))
                .query(row -> {
                    owners.put(row.getString("address_key"), new PersonId(row.getObject("person_id", UUID.class)));
                });
        return owners;
    }
}
