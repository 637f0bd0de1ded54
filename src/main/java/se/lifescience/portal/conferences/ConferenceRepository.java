package se.lifescience.portal.conferences;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ConferenceRepository extends JpaRepository<Conference, UUID> {

    Optional<Conference> findBySlug(String slug);

    boolean existsBySlug(String slug);

    @Query("select c.slug from Conference c where c.slug like :pattern escape '\\'")
    Set<String> slugsLike(String pattern);

    /** Those that serve a goal. */
    @EntityGraph(attributePaths = "hosts")
    @Query("select c from Conference c join c.goals g where g.edition = :edition and g.code = :code")
    List<Conference> findServing(String edition, String code);

    @EntityGraph(attributePaths = "hosts")
    @Query("select c from Conference c")
    List<Conference> findAllWithHosts();
}
