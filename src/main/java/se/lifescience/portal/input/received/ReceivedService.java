package se.lifescience.portal.input.received;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.input.CallId;
import se.lifescience.portal.input.ContributionId;
import se.lifescience.portal.input.calls.FormReferenceCheck;
import se.lifescience.portal.kernel.GoalRef;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.access.RequiresRecentLogin;
import se.lifescience.portal.kernel.audit.Audited;

/** What the office has received; a draft is not found here, whoever asks. */
@Service
@Transactional
@PreAuthorize(Access.OFFICE)
public class ReceivedService {

    private final ReceivedContributionList queries;
    private final Contributions contributions;
    private final ContributionVersions versions;
    private final Responses responses;
    private final History history;
    private final FormReferenceCheck references;
    private final ApplicationEventPublisher events;

    ReceivedService(
            ReceivedContributionList queries,
            Contributions contributions,
            ContributionVersions versions,
            Responses responses,
            History history,
            FormReferenceCheck references,
            ApplicationEventPublisher events) {
        this.queries = queries;
        this.contributions = contributions;
        this.versions = versions;
        this.responses = responses;
        this.history = history;
        this.references = references;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<Row> find(Filter filter, Sort sort, boolean ascending, int offset, int limit) {
        return queries.find(filter, sort, ascending, offset, limit);
    }

    @Transactional(readOnly = true)
    public long count(Filter filter) {
        return queries.count(filter);
    }

    /** How many there are in each state; a state without any is left out. */
    @Transactional(readOnly = true)
    public Map<ContributionState, Long> counts() {
        return queries.countsByState();
    }

    /** How many wait for an answer. */
    @Transactional(readOnly = true)
    public long unanswered() {
        return queries.unanswered();
    }

    /** How many have been received on a goal: the number only, for everyone. */
    @PreAuthorize(Access.PUBLIC)
    @Transactional(readOnly = true)
    public long count(GoalRef goal) {
        return queries.count(goal);
    }

    /** One received contribution with everything that happened to it. */
    @Transactional(readOnly = true)
    public ReceivedContribution get(ContributionId id) {
        var contribution = contributions.findById(id.value()).orElseThrow(Refusal::notFound);
        var form = contribution.form();
        var found = references.in(List.of(form));
        return new ReceivedContribution(
                row(contribution),
                found.goal(form),
                found.call(form),
                versions.findByContributionIdOrderByNumberDesc(id.value()).stream()
                        .map(ContributionVersion::view)
                        .toList(),
                contribution.withdrawal(),
                answer(contribution),
                history.of(id));
    }

    /** Hands out every received contribution that fits, one at a time in constant memory, and notes that it was done. */
    @RequiresRecentLogin
    public void export(Filter filter, String format, Consumer<ExportRow> consumer) {
        events.publishEvent(new Audited(
                "input.exported", format, Map.of("format", format, "rows", Long.toString(queries.count(filter)))));
        queries.stream(filter, consumer);
    }

    private Optional<Answer> answer(Contribution contribution) {
        return contribution.state() == ContributionState.ANSWERED
                ? responses.findByContributionIdIn(List.of(contribution.id().value())).stream()
                        .findFirst()
                        .map(Response::view)
                : Optional.empty();
    }

    private static Row row(Contribution contribution) {
        var form = contribution.form();
        return new Row(
                contribution.id(),
                contribution.registryNumber(),
                form.title(),
                contribution.authorName(),
                contribution.signature(),
                form.goalRef().orElseThrow(),
                contribution.state(),
                contribution.submittedAt(),
                contribution.supplementedAt().isPresent(),
                contribution.withdrawal().isPresent());
    }

    /** A received contribution as a line of an export, with its text and its answer. */
    public record ExportRow(Row row, String text, @Nullable Instant withdrawnAt, String answer) {}

    /** What the list of received contributions can be sorted by. */
    public enum Sort {
        SUBMITTED,
        TITLE,
        ORGANISATION,
        GOAL,
        STATE
    }

    /** A received contribution as a line in the office's list. */
    public record Row(
            ContributionId id,
            String registryNumber,
            String title,
            String sender,
            Signature signature,
            GoalRef goal,
            ContributionState state,
            Instant submittedAt,
            boolean supplemented,
            boolean withdrawn) {}

    /**
     * Which received contributions to show.
     *
     * @param state only in this state
     * @param edition only on goals of this edition; empty for all
     * @param goal only on this goal, or on the goals of this area when it is an area's code
     * @param call only in answer to this call
     * @param search only where title, text, number, sender or organisation contains this
     */
    public record Filter(
            @Nullable ContributionState state,
            String edition,
            String goal,
            @Nullable CallId call,
            String search) {

        public static final Filter ALL = new Filter(null, "", "", null, "");
    }
}
