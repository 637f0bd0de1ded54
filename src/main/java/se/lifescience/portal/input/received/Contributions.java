package se.lifescience.portal.input.received;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** What has been received: all of it for the office, and for others what they sent or what their organisations did. */
interface Contributions extends JpaRepository<Contribution, UUID> {

    @Query("select c from Contribution c where c.authorId = :author or c.organisationId in :organisations"
            + " order by c.changedAt desc, c.id desc")
    List<Contribution> findMine(@Param("author") UUID author, @Param("organisations") Collection<UUID> organisations);

    @Query("select c from Contribution c"
            + " where c.id = :id and (c.authorId = :author or c.organisationId in :organisations)")
    Optional<Contribution> findMine(
            @Param("id") UUID id, @Param("author") UUID author, @Param("organisations") Collection<UUID> organisations);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Contribution c"
            + " where c.id = :id and (c.authorId = :author or c.organisationId in :organisations)")
    Optional<Contribution> lockMine(
            @Param("id") UUID id, @Param("author") UUID author, @Param("organisations") Collection<UUID> organisations);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Contribution c where c.id = :id")
    Optional<Contribution> lockReceived(@Param("id") UUID id);

    @Query("select c.organisation from Contribution c where c.authorId = :author and c.organisationId is null"
            + " and c.organisation <> '' order by c.changedAt desc limit 1")
    Optional<String> lastOrganisation(@Param("author") UUID author);

    @Query("select distinct c.callId from Contribution c where c.authorId = :author and c.callId is not null")
    List<UUID> findCallsAnsweredBy(@Param("author") UUID author);
}
