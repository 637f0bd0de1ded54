package se.lifescience.portal.kernel.privacy;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * The person that a module is asked about, by what is proven of them.
 *
 * @param person the account's id
 * @param name as the account has it
 * @param addressKeys the addresses they have proven to be theirs; what a login claims is not among them
 * @param relatedIds ids of what the modules hold of the person, by which mails about it are found whatever address they went to
 */
public record DataSubject(UUID person, String name, Set<String> addressKeys, Set<String> relatedIds) {

    public DataSubject {
        addressKeys = Set.copyOf(addressKeys);
        relatedIds = Set.copyOf(relatedIds);
    }

    public DataSubject with(Collection<String> found) {
        return new DataSubject(person, name, addressKeys, Set.copyOf(found));
    }

    /** The addresses as a query takes them. */
    public String[] addressArray() {
        return addressKeys.toArray(String[]::new);
    }

    @Override
    public String toString() {
        return person.toString();
    }
}
