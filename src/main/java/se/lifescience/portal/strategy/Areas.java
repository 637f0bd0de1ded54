package se.lifescience.portal.strategy;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Stores areas. */
interface Areas extends Repository<Area, UUID> {

    List<Area> findByEditionIdOrderByPosition(UUID editionId);

    List<Area> findAllByOrderByPosition();

    Area save(Area area);
}
