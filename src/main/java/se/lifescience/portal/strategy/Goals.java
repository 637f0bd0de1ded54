package se.lifescience.portal.strategy;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Stores goals. */
interface Goals extends Repository<Goal, UUID> {

    List<Goal> findByEditionIdOrderByPosition(UUID editionId);

    List<Goal> findAllByOrderByPosition();

    Goal save(Goal goal);
}
