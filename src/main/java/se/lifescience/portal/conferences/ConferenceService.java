package se.lifescience.portal.conferences;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.kernel.GoalRef;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.kernel.Slug;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.audit.Audited;
import se.lifescience.portal.officials.ResponsibilityService;
import se.lifescience.portal.participation.OccasionAdministration;
import se.lifescience.portal.participation.OccasionData;
import se.lifescience.portal.participation.OccasionService;
import se.lifescience.portal.participation.OccasionState;
import se.lifescience.portal.participation.OccasionView;
import se.lifescience.portal.strategy.StrategyService;

/** Makes conferences and brings them to the public; each change is one transaction with the conference's occasion. */
@Service
@Transactional
@PreAuthorize(Access.OFFICE)
public class ConferenceService {

    /** What its occasions say they are. */
    public static final String KIND = "conference";

    private final ConferenceWriter writer;
    private final Programme programme;
    private final OccasionService occasions;
    private final OccasionAdministration administration;
    private final StrategyService strategy;
    private final ResponsibilityService responsibilityService;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;

    ConferenceService(
            ConferenceWriter writer,
            Programme programme,
            OccasionService occasions,
            OccasionAdministration administration,
            StrategyService strategy,
            ResponsibilityService responsibilityService,
            CurrentPerson current,
            ApplicationEventPublisher events) {
        this.writer = writer;
        this.programme = programme;
        this.occasions = occasions;
        this.administration = administration;
        this.strategy = strategy;
        this.responsibilityService = responsibilityService;
        this.current = current;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public ConferenceView get(ConferenceId id) {
        var conference = writer.find(id);
        return ConferenceView.of(conference, occasion(conference), programme.of(id));
    }

    /** An address for a conference of that title which no other has; empty when the title has nothing to make one of. */
    @Transactional(readOnly = true)
    public Optional<Slug> suggestSlug(String title) {
        return writer.freeSlug(title);
    }

    /** A new conference as a draft that only the office sees. */
    public ConferenceId create(ConferenceFacts facts) {
        writer.refuseTaken(facts.slug());
        var occasion = unlessTaken(() -> administration.create(data(facts)));
        var conference = writer.create(occasion, facts.slug());
        events.publishEvent(new Audited("conferences.created", conference.id()));
        return conference.id();
    }

    /**
     * Changes what decides who can come; a programme moves along to another day.
     *
     * @return the version to edit from next, as for the other edits
     */
    public long editFacts(ConferenceId id, long version, ConferenceFacts facts) {
        var conference = writer.edit(id, version);
        var occasion = occasion(conference);
        if (!facts.slug().value().equals(conference.slug())) {
            writer.refuseTaken(facts.slug());
        }
        conference.moveTo(facts.slug(), occasion.state().isPublic());
        programme.follow(id, occasion, facts);
        unlessTaken(() -> {
            administration.edit(conference.occasionId(), occasion.version(), data(facts, occasion));
            return true;
        });
        return writer.saved(conference);
    }

    public long editTexts(ConferenceId id, long version, ConferenceTexts texts) {
        var conference = writer.edit(id, version);
        conference.write(texts);
        return writer.saved(conference);
    }

    /** Sets who holds the conference together with the office, and which goals of the strategy it serves. */
    public long connect(ConferenceId id, long version, List<CoHost> hosts, Collection<GoalRef> goals) {
        if (!strategy.goals(goals).keySet().containsAll(goals)) {
            throw Refusal.of("conferences.refusal.unknown-goal").at("goals");
        }
        var conference = writer.edit(id, version);
        conference.connect(hosts, goals);
        return writer.saved(conference);
    }

    /** Links the recording; an empty address takes the link away. */
    public long editRecording(ConferenceId id, long version, String recording) {
        var conference = writer.edit(id, version);
        conference.record(recording);
        return writer.saved(conference);
    }

    /** Takes the conference a step further, or cancels it; the occasion refuses steps its state does not allow. */
    public void move(ConferenceId id, OccasionState to) {
        var conference = writer.find(id);
        if (to == OccasionState.OPEN) {
            conference.readyForRegistration();
        }
        administration.move(conference.occasionId(), to);
        if (to.isPublic()) {
            responsibilityService.published(
                    KIND, id.value(), current.find().map(SignedIn::id).orElse(null));
        }
        events.publishEvent(new Audited("conferences.moved", id.toString(), Map.of("to", to.name())));
    }

    public SessionId addSession(ConferenceId id, ProgrammeItem.Data data) {
        return programme.add(id, occasion(writer.find(id)), data);
    }

    public void editSession(SessionId id, long version, ProgrammeItem.Data data) {
        var session = programme.get(id);
        programme.edit(session, occasion(writer.find(session.conference())), version, data);
    }

    public void deleteSession(SessionId id) {
        programme.delete(programme.get(id));
    }

    private OccasionView occasion(Conference conference) {
        return occasions.find(conference.occasionId()).orElseThrow(Refusal::notFound);
    }

    /** The occasion's path is the conference's slug, and of two who choose one at the same moment it tells first. */
    private static <T> T unlessTaken(Supplier<T> write) {
        try {
            return write.get();
        } catch (Refusal refusal) {
            throw "path".equals(refusal.field()) ? ConferenceWriter.slugTaken() : refusal;
        }
    }

    /** What the forms do not show stays as it is. */
    private static OccasionData data(ConferenceFacts facts, OccasionView occasion) {
        var data = data(facts).openBetween(occasion.opensAt(), facts.closesAt());
        return occasion.partOf() == null ? data : data.in(occasion.partOf());
    }

    private static OccasionData data(ConferenceFacts facts) {
        return new OccasionData(
                KIND,
                "/conferences/" + facts.slug(),
                facts.title(),
                new OccasionData.Schedule(facts.startsAt(), facts.endsAt(), null, facts.closesAt()),
                new OccasionData.Venue(facts.digital(), facts.place()),
                facts.capacity());
    }
}
