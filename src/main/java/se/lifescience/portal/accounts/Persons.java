package se.lifescience.portal.accounts;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Persons extends JpaRepository<Person, UUID> {

    /** Persons by name or title, the newest first where the page asks for it. */
    @Query("""
            select p from Person p
            where p.erasedAt is null and (p.name ilike :pattern escape '\\' or p.title ilike :pattern escape '\\')
              and (:pendingOnly = false or p.state = se.lifescience.portal.accounts.PersonState.PENDING)
            """)
    List<Person> search(String pattern, boolean pendingOnly, Pageable page);

    /** A person who is about to change so much that nothing else may change them meanwhile. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Person p where p.id = :id")
    Optional<Person> lock(UUID id);

    long countByState(PersonState state);

    /** The administrators who can act, locked, so that two of them cannot take each other's role at the same moment. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select p from Person p
            where p.state = se.lifescience.portal.accounts.PersonState.ACTIVE and 'ADMIN' member of p.roles
            order by p.id
            """)
    List<Person> lockAdministrators();
}
