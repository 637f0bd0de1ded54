package se.lifescience.portal.input;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** Reads contributions by their author, or only received ones: no query here gives a draft to the office. */
interface Contributions extends JpaRepository<Contribution, UUID> {

    @Query("select c from Contribution c where c.authorId = :author order by c.changedAt desc, c.id desc")
    List<Contribution> findMine(@Param("author") UUID author);

    @Query("select c from Contribution c where c.id = :id and c.authorId = :author")
    Optional<Contribution> findMine(@Param("id") UUID id, @Param("author") UUID author);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Contribution c where c.id = :id and c.authorId = :author")
    Optional<Contribution> lockMine(@Param("id") UUID id, @Param("author") UUID author);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select c from Contribution c where c.id = :id and c.state <> se.lifescience.portal.input.ContributionState.DRAFT")
    Optional<Contribution> lockReceived(@Param("id") UUID id);

    @Query(
            "select c from Contribution c where c.id = :id and c.state <> se.lifescience.portal.input.ContributionState.DRAFT")
    Optional<Contribution> findReceived(@Param("id") UUID id);

    @Query("select c.organisation from Contribution c where c.authorId = :author order by c.changedAt desc limit 1")
    Optional<String> lastOrganisation(@Param("author") UUID author);
}
