package se.lifescience.portal.invitations;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Invitations extends Repository<Invitation, UUID> {

    Invitation saveAndFlush(Invitation invitation);

    Optional<Invitation> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Invitation i where i.id = :id")
    Optional<Invitation> lock(UUID id);

    List<Invitation> findByCampaignIdAndStateOrderByName(UUID campaignId, InvitationState state);

    List<Invitation> findByDelegatedByIn(Collection<UUID> ids);

    List<Invitation> findByPersonIdOrderByCreatedAtDesc(UUID person);

    @Query("select i from Invitation i where i.campaignId = :campaign order by i.name, i.id offset :index rows"
            + " fetch first 1 rows only")
    Optional<Invitation> findAt(UUID campaign, int index);
}
