package se.lifescience.portal.conferences;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.GoalRef;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.participation.OccasionService;
import se.lifescience.portal.participation.OccasionView;

/** Finds conferences, with where and when each one is; drafts are for the office only. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Access.OFFICE)
public class ConferenceDirectory {

    private final ConferenceRepository conferences;
    private final Programme programme;
    private final OccasionService occasions;

    ConferenceDirectory(ConferenceRepository conferences, Programme programme, OccasionService occasions) {
        this.conferences = conferences;
        this.programme = programme;
        this.occasions = occasions;
    }

    /** Every conference the public may see, soonest first. */
    @PreAuthorize(Access.PUBLIC)
    public List<ConferenceSummary> published() {
        return summaries(conferences.findAllWithHosts())
                .filter(summary -> summary.occasion().state().isPublic())
                .toList();
    }

    /** Those of them that serve a goal of the strategy. */
    @PreAuthorize(Access.PUBLIC)
    public List<ConferenceSummary> published(GoalRef goal) {
        return summaries(conferences.findServing(goal.edition(), goal.code()))
                .filter(summary -> summary.occasion().state().isPublic())
                .toList();
    }

    /** The conference at that address, if the public may see it. */
    @PreAuthorize(Access.PUBLIC)
    public Optional<ConferenceView> published(String slug) {
        return conferences
                .findBySlug(slug)
                .map(conference -> ConferenceView.of(conference, occasion(conference), programme.of(conference.id())))
                .filter(view -> view.occasion().state().isPublic());
    }

    /** Every conference, drafts too, soonest first. */
    public List<ConferenceSummary> all() {
        return summaries(conferences.findAllWithHosts()).toList();
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

    private OccasionView occasion(Conference conference) {
        return occasions.find(conference.occasionId()).orElseThrow(Refusal::notFound);
    }
}
