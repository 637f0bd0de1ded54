package se.lifescience.portal.accounts;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.privacy.DataSubject;

/** Says whom exporting and erasing is about, and keeps the last administrator; the caller answers for who may ask. */
@Service
@PreAuthorize(Access.PUBLIC)
public class DataSubjectService {

    private final Persons persons;
    private final PersonAddresses addresses;

    DataSubjectService(Persons persons, PersonAddresses addresses) {
        this.persons = persons;
        this.addresses = addresses;
    }

    /**
     * Somebody who has an account; nobody who has been erased. Only with proven addresses: whoever could name another's
     * address would otherwise read and erase what is theirs.
     */
    @Transactional(readOnly = true)
    public DataSubject subject(PersonId id) {
        var person =
                persons.findById(id.value()).filter(found -> !found.isErased()).orElseThrow(Refusal::notFound);
        var proven = addresses.findByPersonIdOrderByAddedAt(id.value()).stream()
                .filter(address -> address.verifiedAt() != null)
                .map(PersonAddress::key)
                .collect(Collectors.toSet());
        return new DataSubject(id.value(), person.name(), proven, Set.of());
    }

    /** Holds the person until the transaction ends, and refuses where nobody would be left to administer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockForErasure(PersonId id) {
        var administrators = persons.lockAdministrators();
        var _ = persons.lock(id.value()).orElseThrow(Refusal::notFound);
        if (administrators.size() == 1 && administrators.getFirst().id().equals(id)) {
            throw Refusal.of("accounts.refusal.last-admin");
        }
    }
}
