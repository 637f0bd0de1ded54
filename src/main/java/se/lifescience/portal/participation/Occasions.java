package se.lifescience.portal.participation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import se.lifescience.portal.kernel.Refusal;

/** Stores occasions. */
interface Occasions extends JpaRepository<Occasion, UUID> {

    /** The parts of an occasion, in an order that all who lock them keep to. */
    List<Occasion> findByPartOfOrderById(UUID whole);

    boolean existsByPartOf(UUID whole);

    default Occasion get(OccasionId id) {
        return findById(id.value()).orElseThrow(Refusal::notFound);
    }
}
