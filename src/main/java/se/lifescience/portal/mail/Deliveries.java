package se.lifescience.portal.mail;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Deliveries extends Repository<Delivery, UUID> {

    String MATCHING = " from Delivery d join Message m on m.id = d.messageId where d.state in :states"
            + " and (d.address ilike :pattern escape '\\' or d.recipientName ilike :pattern escape '\\'"
            + " or d.subject ilike :pattern escape '\\')";

    @Query(
            "select new se.lifescience.portal.mail.DeliveryService$Row(d.id, d.createdAt, d.recipientName, d.address, d.subject,"
                    + " m.kind, d.state, d.reason)" + MATCHING + " order by d.createdAt desc, d.id desc")
    List<DeliveryService.Row> list(Collection<DeliveryState> states, String pattern, Pageable page);

    @Query("select count(*)" + MATCHING)
    long count(Collection<DeliveryState> states, String pattern);

    /** How many deliveries are in a state. */
    record Count(DeliveryState state, long deliveries) {}

    @Query("select new se.lifescience.portal.mail.Deliveries$Count(d.state, count(*)) from Delivery d"
            + " group by d.state")
    List<Count> counts();

    @Query("select count(*) from Delivery d where d.state in :states")
    long countIn(Collection<DeliveryState> states);

    Optional<Delivery> findById(UUID id);

    @Query("select m.kind from Message m where m.id = :id")
    String kind(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Delivery d where d.id = :id")
    Optional<Delivery> lock(UUID id);
}
