package se.lifescience.portal.accounts;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;
import se.lifescience.portal.kernel.Language;

/**
 * What each person may do right now, read from the tables and kept for two seconds: a role given or taken on another
 * node acts at the next click after that, and one given or taken on this node at once.
 */
@Component
class PersonCache {

    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final int MOST = 10_000;

    private final Map<PersonId, Known> known = new ConcurrentHashMap<>();
    private final Persons persons;
    private final TransactionOperations transaction;

    PersonCache(Persons persons, TransactionOperations transaction) {
        this.persons = persons;
        this.transaction = transaction;
    }

    SignedIn signedIn(PersonId id) {
        return known(id).signedIn();
    }

    PersonState state(PersonId id) {
        return known(id).state();
    }

    @TransactionalEventListener
    void changed(PersonChanged event) {
        known.remove(event.person());
    }

    private Known known(PersonId id) {
        var found = known.get(id);
        if (found == null || System.nanoTime() - found.readAt() > KEPT_NANOS) {
            found = read(id);
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(id, found);
        }
        return found;
    }

    private Known read(PersonId id) {
        var readAt = System.nanoTime();
        var found = transaction.execute(status ->
                persons.findById(id.value()).map(person -> new Known(person.signedIn(), person.state(), readAt)));
        return found == null ? nobody(id, readAt) : found.orElseGet(() -> nobody(id, readAt));
    }

    private static Known nobody(PersonId id, long readAt) {
        var nobody = new SignedIn(id, "", Optional.empty(), Language.SV, Set.of());
        return new Known(nobody, PersonState.DISABLED, readAt);
    }

    private record Known(SignedIn signedIn, PersonState state, long readAt) {}
}
