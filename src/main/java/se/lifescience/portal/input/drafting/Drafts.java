package se.lifescience.portal.input.drafting;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** Reads drafts by their author: no query here gives one to anybody else. */
interface Drafts extends JpaRepository<Draft, UUID> {

    @Query("select d from Draft d where d.authorId = :author order by d.changedAt desc, d.id desc")
    List<Draft> findMine(@Param("author") UUID author);

    @Query("select d from Draft d where d.id = :id and d.authorId = :author")
    Optional<Draft> findMine(@Param("id") UUID id, @Param("author") UUID author);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Draft d where d.id = :id and d.authorId = :author")
    Optional<Draft> lockMine(@Param("id") UUID id, @Param("author") UUID author);

    @Query("select d.organisation from Draft d where d.authorId = :author and d.organisationId is null"
            + " and d.organisation <> '' order by d.changedAt desc limit 1")
    Optional<String> lastOrganisation(@Param("author") UUID author);
}
