package se.lifescience.portal.accounts;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.ShortLivedCache;
import se.lifescience.portal.kernel.SignedIn;

/**
 * What each person may do right now, read from the tables and kept for two seconds: a role given or taken on another
 * node acts at the next click after that, and one given or taken on this node at once.
 */
@Component
public class PersonCache {

    private final ShortLivedCache<PersonId, Known> known = new ShortLivedCache<>();
    private final Persons persons;
    private final TransactionOperations transaction;

    PersonCache(Persons persons, TransactionOperations transaction) {
        this.persons = persons;
        this.transaction = transaction;
    }

    public SignedIn signedIn(PersonId id) {
        return known.get(id, this::read).signedIn();
    }

    public PersonState state(PersonId id) {
        return known.get(id, this::read).state();
    }

    @TransactionalEventListener
    void changed(PersonChanged event) {
        known.forget(event.person());
    }

    private Known read(PersonId id) {
        var found = transaction.execute(
                status -> persons.findById(id.value()).map(person -> new Known(person.signedIn(), person.state())));
        return found == null ? nobody(id) : found.orElseGet(() -> nobody(id));
    }

    private static Known nobody(PersonId id) {
        var nobody = new SignedIn(id, "", Optional.empty(), Language.SV, Set.of());
        return new Known(nobody, PersonState.DISABLED);
    }

    private record Known(SignedIn signedIn, PersonState state) {}
}
