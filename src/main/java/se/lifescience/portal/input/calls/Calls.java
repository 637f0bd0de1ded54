package se.lifescience.portal.input.calls;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface Calls extends JpaRepository<Call, UUID> {

    Optional<Call> findBySlug(String slug);

    @EntityGraph(attributePaths = "goals")
    List<Call> findAllByOrderByClosesAtDesc();

    @EntityGraph(attributePaths = "goals")
    List<Call> findByPublishedTrueOrderByClosesAtDesc();

    @EntityGraph(attributePaths = "goals")
    List<Call> findByIdIn(Collection<UUID> ids);
}
