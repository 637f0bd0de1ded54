package se.lifescience.portal.conferences;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.kernel.GoalRef;
import se.lifescience.portal.kernel.LikePattern;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.kernel.Slug;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.audit.Audited;
import se.lifescience.portal.officials.ResponsibilityService;
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

    private static final int LONGEST_STEM = 70;

    private final ConferenceRepository conferences;
    private final Programme programme;
    private final OccasionService occasions;
    private final StrategyService strategy;
    private final ResponsibilityService responsibilityService;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConferenceService(
            ConferenceRepository conferences,
            Programme programme,
            OccasionService occasions,
            StrategyService strategy,
            ResponsibilityService responsibilityService,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conferences = conferences;
        this.programme = programme;
        this.occasions = occasions;
        this.strategy = strategy;
        this.responsibilityService = responsibilityService;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** Every conference the public may see, soonest first. */
    @Transactional(readOnly = true)
    @PreAuthorize(Access.PUBLIC)
    public List<ConferenceSummary> published() {
        return summaries(conferences.findAllWithHosts())
                .filter(summary -> summary.occasion().state().isPublic())
                .toList();
    }

    /** Those of them that serve a goal of the strategy. */
    @Transactional(readOnly = true)
    @PreAuthorize(Access.PUBLIC)
    public List<ConferenceSummary> published(GoalRef goal) {
        return summaries(conferences.findServing(goal.edition(), goal.code()))
                .filter(summary -> summary.occasion().state().isPublic())
                .toList();
    }

    /** The conference at that address, if the public may see it. */
    @Transactional(readOnly = true)
    @PreAuthorize(Access.PUBLIC)
    public Optional<ConferenceView> published(String slug) {
        return conferences
                .findBySlug(slug)
                .map(this::view)
                .filter(view -> view.occasion().state().isPublic());
    }

    /** Every conference, drafts too, soonest first. */
    @Transactional(readOnly = true)
    public List<ConferenceSummary> all() {
        return summaries(conferences.findAllWithHosts()).toList();
    }

    @Transactional(readOnly = true)
    public ConferenceView get(ConferenceId id) {
        return view(find(id));
    }

    /** An address for a conference of that title which no other has; empty when the title has nothing to make one of. */
    @Transactional(readOnly = true)
    public Optional<Slug> suggestSlug(String title) {
        return Slug.from(title).map(Slug::value).flatMap(plain -> {
            var stem =
                    plain.substring(0, Math.min(plain.length(), LONGEST_STEM)).replaceAll("-$", "");
            var taken = conferences.slugsLike(LikePattern.beginningWith(stem));
            return IntStream.iterate(1, n -> n + 1)
                    .mapToObj(n -> n == 1 ? stem : stem + "-" + n)
                    .filter(slug -> !taken.contains(slug))
                    .map(Slug::new)
                    .findFirst();
        });
    }

    /** A new conference as a draft that only the office sees. */
    public ConferenceId create(ConferenceFacts facts) {
        refuseTaken(facts.slug());
        var occasion = unlessTaken(() -> occasions.create(data(facts)));
        var conference = conferences.save(new Conference(occasion, facts.slug(), editor()));
        saved(conference);
        events.publishEvent(new Audited("conferences.created", conference.id()));
        return conference.id();
    }

    /**
     * Changes what decides who can come; a programme moves along to another day.
     *
     * @return the version to edit from next, as for the other edits
     */
    public long editFacts(ConferenceId id, long version, ConferenceFacts facts) {
        var conference = edit(id, version);
        var occasion = occasion(conference);
        if (!facts.slug().value().equals(conference.slug())) {
            refuseTaken(facts.slug());
        }
        conference.moveTo(facts.slug(), occasion.state().isPublic());
        programme.follow(id, occasion, facts);
        unlessTaken(() -> {
            occasions.edit(conference.occasionId(), occasion.version(), data(facts, occasion));
            return true;
        });
        return saved(conference);
    }

    public long editTexts(ConferenceId id, long version, ConferenceTexts texts) {
        var conference = edit(id, version);
        conference.write(texts);
        return saved(conference);
    }

    /** Sets who holds the conference together with the office, and which goals of the strategy it serves. */
    public long connect(ConferenceId id, long version, List<CoHost> hosts, Collection<GoalRef> goals) {
        if (!strategy.goals(goals).keySet().containsAll(goals)) {
            throw Refusal.of("conferences.refusal.unknown-goal").at("goals");
        }
        var conference = edit(id, version);
        conference.connect(hosts, goals);
        return saved(conference);
    }

    /** Links the recording; an empty address takes the link away. */
    public long editRecording(ConferenceId id, long version, String recording) {
        var conference = edit(id, version);
        conference.record(recording);
        return saved(conference);
    }

    /** Takes the conference a step further, or cancels it; the occasion refuses steps its state does not allow. */
    public void move(ConferenceId id, OccasionState to) {
        var conference = find(id);
        if (to == OccasionState.OPEN) {
            conference.readyForRegistration();
        }
        occasions.move(conference.occasionId(), to);
        if (to.isPublic()) {
            responsibilityService.published(
                    KIND, id.value(), current.find().map(SignedIn::id).orElse(null));
        }
        events.publishEvent(new Audited("conferences.moved", id.toString(), Map.of("to", to.name())));
    }

    public SessionId addSession(ConferenceId id, ProgrammeItem.Data data) {
        return programme.add(id, occasion(find(id)), data);
    }

    public void editSession(SessionId id, long version, ProgrammeItem.Data data) {
        var session = programme.get(id);
        programme.edit(session, occasion(find(session.conference())), version, data);
    }

    public void deleteSession(SessionId id) {
        programme.delete(programme.get(id));
    }

    private Stream<ConferenceSummary> summaries(List<Conference> all) {
        var found = occasions.find(all.stream().map(Conference::occasionId).toList()).stream()
                .collect(Collectors.toMap(OccasionView::id, Function.identity()));
        return all.stream()
                .map(conference -> new ConferenceSummary(
                        conference.id(),
                        conference.slug(),
                        conference.texts().lead(),
                        conference.hosts(),
                        Optional.ofNullable(found.get(conference.occasionId())).orElseThrow(Refusal::notFound)))
                .sorted(Comparator.comparing(summary -> summary.occasion().startsAt()));
    }

    private ConferenceView view(Conference conference) {
        return new ConferenceView(
                conference.id(),
                conference.version(),
                conference.slug(),
                occasion(conference),
                conference.texts(),
                conference.recording(),
                conference.hosts(),
                conference.goals(),
                programme.of(conference.id()));
    }

    private Conference find(ConferenceId id) {
        return conferences.findById(id.value()).orElseThrow(Refusal::notFound);
    }

    private Conference edit(ConferenceId id, long version) {
        var conference = find(id);
        conference.editFrom(version, editor());
        return conference;
    }

    private OccasionView occasion(Conference conference) {
        return occasions.find(conference.occasionId()).orElseThrow(Refusal::notFound);
    }

    private void refuseTaken(Slug slug) {
        if (conferences.existsBySlug(slug.value())) {
            throw slugTaken();
        }
    }

    /** Writes now, so that the database has the last word on two who choose an address or save at the same moment. */
    private long saved(Conference conference) {
        try {
            conferences.flush();
            return conference.version();
        } catch (DataIntegrityViolationException taken) {
            throw slugTaken();
        } catch (OptimisticLockingFailureException overtaken) {
            throw Refusal.changedMeanwhile();
        }
    }

    /** The occasion's path is the conference's slug, and of two who choose one at the same moment it tells first. */
    private static <T> T unlessTaken(Supplier<T> write) {
        try {
            return write.get();
        } catch (Refusal refusal) {
            throw "path".equals(refusal.field()) ? slugTaken() : refusal;
        }
    }

    private static Refusal slugTaken() {
        return Refusal.of("conferences.refusal.slug-taken").at("slug");
    }

    private Conference.Editor editor() {
        return new Conference.Editor(current.find().map(SignedIn::name).orElse(""), clock.instant());
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
                facts.startsAt(),
                facts.endsAt(),
                facts.digital(),
                facts.place(),
                facts.closesAt(),
                facts.capacity());
    }
}
