package se.lifescience.portal.participation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import se.lifescience.portal.kernel.Access;
import se.lifescience.portal.kernel.Language;

/** Keeps occasions: what they are, when they are, and how far they have come. */
@Service
@PreAuthorize(Access.OFFICE)
public class OccasionService {

    public OccasionId create(OccasionData data) {
        throw new UnsupportedOperationException();
    }

    /** Changes an occasion; a change of time or place raises the calendar's SEQUENCE and tells those registered. */
    public void edit(OccasionId id, long version, OccasionData data) {
        throw new UnsupportedOperationException();
    }

    /** Moves an occasion on; refuses a step that its state does not allow. */
    public void move(OccasionId id, OccasionState to) {
        throw new UnsupportedOperationException();
    }

    /** Whatever its state: callers that serve the public check {@link OccasionState#isPublic()}. */
    @PreAuthorize(Access.PUBLIC)
    public Optional<OccasionView> find(OccasionId id) {
        throw new UnsupportedOperationException();
    }

    /** These occasions in one query, in no particular order. */
    @PreAuthorize(Access.PUBLIC)
    public List<OccasionView> find(Collection<OccasionId> ids) {
        throw new UnsupportedOperationException();
    }

    /** The occasion as an iCalendar object (METHOD:PUBLISH) for everyone. */
    @PreAuthorize(Access.PUBLIC)
    public String publicCalendar(OccasionId id, Language language) {
        throw new UnsupportedOperationException();
    }
}
