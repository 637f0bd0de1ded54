package se.lifescience.portal.input;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Calls extends JpaRepository<Call, UUID> {

    Optional<Call> findBySlug(String slug);

    List<Call> findAllByOrderByClosesAtDesc();

    List<Call> findByPublishedTrueOrderByClosesAtDesc();

    List<Call> findByIdIn(Collection<UUID> ids);
}
