package se.lifescience.portal.strategy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Stores editions. */
interface Editions extends Repository<Edition, UUID> {

    List<Edition> findAllByOrderByPresentedDescCodeDesc();

    Optional<Edition> findById(UUID id);

    Optional<Edition> findByState(EditionState state);

    Optional<Edition> findByCode(String code);

    Optional<Edition> findByCodeAndStateNot(String code, EditionState state);

    Edition save(Edition edition);

    void flush();
}
