package se.lifescience.portal.login;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface LoginSessionRepository extends JpaRepository<LoginSession, UUID> {

    /** Somebody's logins that have not ended, nor been forgotten by a browser, the latest seen first. */
    @Query("""
            select s from LoginSession s where s.personId = :person and s.endedAt is null
              and s.lastSeenAt > :seenAfter and s.beganAt > :beganAfter
            order by s.lastSeenAt desc, s.id
            """)
    List<LoginSession> findOpen(UUID person, Instant seenAfter, Instant beganAfter);
}
