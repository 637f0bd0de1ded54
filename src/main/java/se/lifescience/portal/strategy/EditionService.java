package se.lifescience.portal.strategy;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.audit.Audited;

/** The editions as the office sees them, drafts too, and the step by which one of them comes into force. */
@Service
@PreAuthorize(Access.OFFICE)
@Transactional
public class EditionService {

    private final Editions editions;
    private final EditionReader reader;
    private final ApplicationEventPublisher events;

    EditionService(Editions editions, EditionReader reader, ApplicationEventPublisher events) {
        this.editions = editions;
        this.reader = reader;
        this.events = events;
    }

    /** All editions, latest first. */
    @Transactional(readOnly = true)
    public List<EditionView> all() {
        return reader.all();
    }

    /** Shows a draft to everybody as the strategy; the edition that was in force until now is superseded for good. */
    public void putInForce(EditionId id) {
        var edition = editions.findById(id.value()).orElseThrow(Refusal::notFound);
        var before = editions.findByState(EditionState.IN_FORCE);
        try {
            before.ifPresent(Edition::supersede);
            // written first, since the database allows one in force at any moment
            editions.flush();
            edition.putInForce();
            editions.flush();
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException meanwhile) {
            throw Refusal.changedMeanwhile();
        }
        events.publishEvent(new Audited(
                "strategy.edition-in-force",
                edition.code(),
                before.map(old -> Map.of("superseded", old.code())).orElse(Map.of())));
    }
}
