package se.lifescience.portal.participation;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;

/** Shows occasions: what they are, when they are, and how far they have come. */
@Service
@PreAuthorize(Access.OFFICE)
public class OccasionService {

    private final Occasions occasions;
    private final PoolTable poolTable;
    private final OccasionReader views;
    private final CalendarEntryWriter calendars;
    private final Clock clock;

    OccasionService(
            Occasions occasions,
            PoolTable poolTable,
            OccasionReader views,
            CalendarEntryWriter calendars,
            Clock clock) {
        this.occasions = occasions;
        this.poolTable = poolTable;
        this.views = views;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** As the office sees it, whatever its state. */
    @Transactional(readOnly = true)
    public Optional<OccasionView> known(OccasionId id) {
        return views.find(List.of(id)).stream().findFirst();
    }

    /** Whatever its state: callers that serve the public check {@link OccasionState#isPublic()}. */
    @PreAuthorize(Access.INTERNAL)
    @Transactional(readOnly = true)
    public Optional<OccasionView> find(OccasionId id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** These occasions in one query, in no particular order. */
    @PreAuthorize(Access.INTERNAL)
    @Transactional(readOnly = true)
    public List<OccasionView> find(Collection<OccasionId> ids) {
        return views.find(ids);
    }

    /** The one whose page stands at this path, whatever its state. */
    @PreAuthorize(Access.PUBLIC)
    @Transactional(readOnly = true)
    public Optional<OccasionView> at(String path) {
        return views.at(path);
    }

    /** What is part of it and can be signed up for by itself, soonest first, whatever its state. */
    @PreAuthorize(Access.PUBLIC)
    @Transactional(readOnly = true)
    public List<OccasionView> parts(OccasionId whole) {
        return views.parts(whole);
    }

    /** Its pools; whoever chooses none is registered in the first. */
    @PreAuthorize(Access.PUBLIC)
    @Transactional(readOnly = true)
    public List<OccasionView.Pool> pools(OccasionId id) {
        return poolTable.views(id);
    }

    /** The occasion as an iCalendar object (METHOD:PUBLISH) for everyone. */
    @PreAuthorize(Access.PUBLIC)
    @Transactional(readOnly = true)
    public String publicCalendar(OccasionId id, Language language) {
        var occasion = occasions.get(id);
        if (!occasion.state(clock.instant()).isPublic()) {
            throw Refusal.notFound();
        }
        return calendars.publish(occasion, language);
    }
}
