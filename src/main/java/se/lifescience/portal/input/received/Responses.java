package se.lifescience.portal.input.received;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Responses extends JpaRepository<Response, UUID> {

    List<Response> findByContributionIdIn(Collection<UUID> contributions);
}
