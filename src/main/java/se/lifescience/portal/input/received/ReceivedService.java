package se.lifescience.portal.input.received;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.input.ContributionId;
import se.lifescience.portal.input.calls.FormReferenceCheck;
import se.lifescience.portal.kernel.GoalRef;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.access.RequiresRecentLogin;
import se.lifescience.portal.kernel.audit.Audited;
import se.lifescience.portal.officials.ResponsibilityService;

/** What the office has received, and what it does with it; a draft is not found here, whoever asks. */
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
    private final ContributionMails mails;
    private final ResponsibilityService responsibilityService;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReceivedService(
            ReceivedContributionList queries,
            Contributions contributions,
            ContributionVersions versions,
            Responses responses,
            History history,
            FormReferenceCheck references,
            ContributionMails mails,
            ResponsibilityService responsibilityService,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events,
            Clock clock) {
        this.queries = queries;
        this.contributions = contributions;
        this.versions = versions;
        this.responses = responses;
        this.history = history;
        this.references = references;
        this.mails = mails;
        this.responsibilityService = responsibilityService;
        this.currentPerson = currentPerson;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<ReceivedRow> find(ReceivedFilter filter, ReceivedSort sort, boolean ascending, int offset, int limit) {
        return queries.find(filter, sort, ascending, offset, limit);
    }

    @Transactional(readOnly = true)
    public long count(ReceivedFilter filter) {
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

    /** Says how far the office has come with it. */
    public void handle(ContributionId id, ContributionState state) {
        var contribution = locked(id);
        if (contribution.state() == state) {
            return;
        }
        contribution.handle(state);
        contributions.flush();
        history.add(id, HistoryEntry.Kind.valueOf(state.name()), currentPerson.get(), now());
        audit("input.state-changed", id.toString(), Map.of("state", state.name()));
    }

    /** Answers the sender, once: by mail, in the sender's own list, and in the timeline. */
    public void answer(ContributionId id, String text) {
        var contribution = locked(id);
        var official = currentPerson.get();
        var now = now();
        contribution.answer(now);
        var response = responses.save(new Response(id, text, official, now));
        contributions.flush();
        responsibilityService.published("answer", id.value(), official.id());
        history.add(id, HistoryEntry.Kind.ANSWERED, official, now);
        mails.answered(contribution, response.view());
        audit("input.answered", id.toString(), Map.of("number", contribution.registryNumber()));
    }

    /** Hands out every received contribution that fits, one at a time in constant memory, and notes that it was done. */
    @RequiresRecentLogin
    public void export(ReceivedFilter filter, String format, Consumer<ReceivedExportRow> consumer) {
        audit("input.exported", format, Map.of("format", format, "rows", Long.toString(queries.count(filter))));
        queries.stream(filter, consumer);
    }

    private Optional<Answer> answer(Contribution contribution) {
        return contribution.state() == ContributionState.ANSWERED
                ? responses.findByContributionIdIn(List.of(contribution.id().value())).stream()
                        .findFirst()
                        .map(Response::view)
                : Optional.empty();
    }

    private Contribution locked(ContributionId id) {
        return contributions.lockReceived(id.value()).orElseThrow(Refusal::notFound);
    }

    private static ReceivedRow row(Contribution contribution) {
        var form = contribution.form();
        return new ReceivedRow(
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

    private void audit(String action, String subject, Map<String, String> facts) {
        events.publishEvent(new Audited(action, subject, facts));
    }

    /** As precisely as the database keeps it, so that what is told now is what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
