package se.lifescience.portal.strategy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Stores editions. */
interface Editions extends Repository<Edition, UUID> {

    List<Edition> findAllByOrderByPresentedDescCodeDesc();

    Optional<Edition> findFirstByOrderByPresentedDescCodeDesc();

    Optional<Edition> findByCode(String code);

    Edition save(Edition edition);
}
