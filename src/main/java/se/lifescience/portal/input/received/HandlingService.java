package se.lifescience.portal.input.received;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.input.ContributionId;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.audit.Audited;
import se.lifescience.portal.officials.ResponsibilityService;

/** What the office does with an input that it has received: says how far it has come, and answers. */
@Service
@Transactional
@PreAuthorize(Access.OFFICE)
public class HandlingService {

    private final Contributions contributions;
    private final Responses responses;
    private final History history;
    private final ContributionMails mails;
    private final ResponsibilityService responsibilityService;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandlingService(
            Contributions contributions,
            Responses responses,
            History history,
            ContributionMails mails,
            ResponsibilityService responsibilityService,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contributions = contributions;
        this.responses = responses;
        this.history = history;
        this.mails = mails;
        this.responsibilityService = responsibilityService;
        this.currentPerson = currentPerson;
        this.events = events;
        this.clock = clock;
    }

    /** Says how far the office has come with it. */
    public void handle(ContributionId id, ContributionState state) {
        var contribution = locked(id);
        if (contribution.state() == state) {
            return;
        }
        contribution.handle(state);
        contributions.flush();
        history.add(id, ReceivedContribution.HistoryEntry.Kind.valueOf(state.name()), currentPerson.get(), now());
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
        history.add(id, ReceivedContribution.HistoryEntry.Kind.ANSWERED, official, now);
        mails.answered(contribution, response.view());
        audit("input.answered", id.toString(), Map.of("number", contribution.registryNumber()));
    }

    private Contribution locked(ContributionId id) {
        return contributions.lockReceived(id.value()).orElseThrow(Refusal::notFound);
    }

    private void audit(String action, String subject, Map<String, String> facts) {
        events.publishEvent(new Audited(action, subject, facts));
    }

    /** As precisely as the database keeps it, so that what is told now is what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
