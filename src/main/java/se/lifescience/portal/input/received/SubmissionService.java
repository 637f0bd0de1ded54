package se.lifescience.portal.input.received;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.input.ContributionId;
import se.lifescience.portal.input.DraftForm;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.audit.Audited;

/** Receives what members send, and what they add to it: whoever sent it, or whoever may sign for its organisation today. */
@Service
@Transactional
@PreAuthorize(Access.MEMBER)
public class SubmissionService {

    private final Contributions contributions;
    private final ContributionVersions versions;
    private final History history;
    private final RegistryNumberSequence numbers;
    private final ContributionMails mails;
    private final Signing signing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SubmissionService(
            Contributions contributions,
            ContributionVersions versions,
            History history,
            RegistryNumberSequence numbers,
            ContributionMails mails,
            Signing signing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contributions = contributions;
        this.versions = versions;
        this.history = history;
        this.numbers = numbers;
        this.mails = mails;
        this.signing = signing;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A contribution is born of a draft: its number, its first version and its receipt, all in the transaction that ends
     * the draft.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Receipt receive(ContributionId draft, DraftForm form) {
        var author = signing.author();
        signing.fault(author, form).ifPresent(fault -> {
            throw fault;
        });
        var now = now();
        var signature = author.signature(form);
        var contribution = contributions.saveAndFlush(new Contribution(
                draft, author.person(), form, signature, author.organisation(), numbers.next(now), now));
        var version = new ContributionVersion(draft, 1, form, signature, now);
        versions.saveAndFlush(version);
        history.add(draft, ReceivedContribution.HistoryEntry.Kind.SENT, author.person(), now);
        var number = contribution.registryNumber();
        mails.received(contribution);
        audit("input.submitted", contribution);
        return new Receipt(draft, number, now, version.view().sha256());
    }

    /** Adds a new version to what was sent, as long as it is not answered; earlier versions are kept. */
    public void supplement(ContributionId id, String title, String text) {
        var contribution = locked(id);
        var signature = signature(contribution);
        var by = signing.author().person();
        var now = now();
        contribution.supplement(title, text, now);
        var next = versions.countByContributionId(id.value()) + 1;
        versions.save(new ContributionVersion(id, next, contribution.form(), signature, now));
        contributions.flush();
        history.add(id, ReceivedContribution.HistoryEntry.Kind.SUPPLEMENTED, by, now);
        mails.supplemented(contribution, by, signature);
        audit("input.supplemented", contribution);
    }

    /** Notes that the sender takes the contribution back; it is kept, as everything received is. */
    public void withdraw(ContributionId id, String note) {
        var contribution = locked(id);
        signature(contribution);
        var now = now();
        contribution.withdraw(note, now);
        contributions.flush();
        history.add(
                id,
                ReceivedContribution.HistoryEntry.Kind.WITHDRAWN,
                signing.author().person(),
                now);
        audit("input.withdrawn", contribution);
    }

    private Contribution locked(ContributionId id) {
        return contributions
                .lockMine(id.value(), signing.me().value(), signing.organisations())
                .orElseThrow(Refusal::notFound);
    }

    /** Mine under what is added: for an organisation it takes a mandate that holds today. */
    private Signature signature(Contribution contribution) {
        var first = contribution.signature();
        return contribution
                .signedFor()
                .map(organisation -> signing.demand(organisation, first.organisation()))
                .orElse(first);
    }

    private void audit(String action, Contribution contribution) {
        var facts = new HashMap<String, String>();
        facts.put("number", contribution.registryNumber());
        contribution
                .signedFor()
                .ifPresent(organisation ->
                        facts.put("organisation", organisation.value().toString()));
        events.publishEvent(new Audited(action, contribution.id().toString(), facts));
    }

    /** As precisely as the database keeps it, so that what is told now is what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What a sender has in hand: the registry number, when it was received, and the hash of what was received. */
    public record Receipt(ContributionId id, String registryNumber, Instant at, String sha256) {}
}
