package se.lifescience.portal.organisations;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Organisations extends Repository<Organisation, UUID> {

    Organisation save(Organisation organisation);

    Organisation saveAndFlush(Organisation organisation);

    Optional<Organisation> findById(UUID id);

    @Query("select o from Organisation o where lower(o.nameSv) = lower(:name)")
    Optional<Organisation> findByName(String name);
}
