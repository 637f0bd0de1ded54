package se.lifescience.portal.mail;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DeliveryEvents extends Repository<DeliveryEvent, UUID> {

    DeliveryEvent save(DeliveryEvent event);

    List<DeliveryEvent> findByDeliveryIdOrderByAtAscIdAsc(UUID deliveryId);
}
