package se.lifescience.portal.memberships.applications;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OrganisationApplications extends Repository<OrganisationApplication, UUID> {

    OrganisationApplication saveAndFlush(OrganisationApplication application);

    Optional<OrganisationApplication> findById(UUID id);

    /** Held until the transaction ends, so that it is decided once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from OrganisationApplication a where a.id = :id")
    Optional<OrganisationApplication> lock(UUID id);
}
