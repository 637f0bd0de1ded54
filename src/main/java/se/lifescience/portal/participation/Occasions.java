package se.lifescience.portal.participation;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import se.lifescience.portal.kernel.Refusal;

/** Stores occasions. */
interface Occasions extends JpaRepository<Occasion, UUID> {

    default Occasion get(OccasionId id) {
        return findById(id.value()).orElseThrow(Refusal::notFound);
    }
}
