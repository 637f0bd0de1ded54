package se.lifescience.portal.participation;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Stores registrations; whoever is going to change one takes its row first, and the pool's row after it. */
interface Registrations extends JpaRepository<Registration, UUID> {

    String ACTIVE = " and r.active = true";

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Registration r where r.id = :id")
    Optional<Registration> lock(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select r from Registration r where r.occasionId = :occasion and r.contact.emailKey = :key and r.personId is null"
                    + ACTIVE)
    Optional<Registration> lockActiveByAddress(UUID occasion, String key);

    /** Whether somebody has registered with the address already, as a guest or logged in, and is not just about to. */
    @Query("select count(r) > 0 from Registration r where r.occasionId = :occasion and r.contact.emailKey = :key"
            + " and r.state not in (PENDING_VERIFICATION, PENDING_APPROVAL)" + ACTIVE)
    boolean hasDecided(UUID occasion, String key);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Registration r where r.occasionId = :occasion and r.personId = :person" + ACTIVE)
    Optional<Registration> lockActiveByPerson(UUID occasion, UUID person);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Registration r where r.occasionId = :occasion and r.invitationId = :invitation" + ACTIVE)
    Optional<Registration> lockActiveByInvitation(UUID occasion, UUID invitation);

    @Query("select r from Registration r where r.occasionId = :occasion and r.state = CONFIRMED order by r.id")
    List<Registration> confirmed(UUID occasion);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Registration r where r.occasionId = :occasion" + ACTIVE + " order by r.id")
    List<Registration> lockActive(UUID occasion);

    @Query("select r.id from Registration r where r.state = OFFERED and r.offeredUntil <= :now order by r.offeredUntil")
    List<UUID> offersOver(Instant now);

    @Modifying
    @Query("update versioned Registration r set r.state = EXPIRED, r.cancelledAt = :now"
            + " where r.state = PENDING_VERIFICATION and r.registeredAt <= :before")
    int expireUnproven(Instant before, Instant now);
}
