package se.lifescience.portal.conferences;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface SessionRepository extends ListCrudRepository<Session, UUID> {

    List<Session> findByConferenceIdOrderByStartsAtAscEndsAtAscIdAsc(UUID conference);
}
