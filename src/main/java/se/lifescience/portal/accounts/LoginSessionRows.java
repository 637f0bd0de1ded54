package se.lifescience.portal.accounts;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface LoginSessionRows extends JpaRepository<LoginSession, UUID> {

    /** Somebody's logins that have not ended, the latest seen first. */
    @Query("""
            select s from LoginSession s where s.personId = :person and s.endedAt is null
            order by s.lastSeenAt desc, s.id
            """)
    List<LoginSession> findOpen(UUID person);
}
