package se.lifescience.portal.conferences;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ConferenceRepository extends JpaRepository<Conference, UUID> {

    Optional<Conference> findBySlug(String slug);

    boolean existsBySlug(String slug);

    @EntityGraph(attributePaths = "hosts")
    @Query("select c from Conference c")
    List<Conference> findAllWithHosts();
}
