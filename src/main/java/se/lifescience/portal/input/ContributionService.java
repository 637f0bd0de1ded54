package se.lifescience.portal.input;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.kernel.Access;
import se.lifescience.portal.kernel.Audited;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.organisations.ActingFor;

/** A member's own contributions: a space of their own until they send, and what became of it afterwards. */
@Service
@Transactional
@PreAuthorize(Access.MEMBER)
public class ContributionService {

    private final Contributions contributions;
    private final ContributionVersions versions;
    private final Steps steps;
    private final RegistryNumbers numbers;
    private final ContributionRules rules;
    private final ContributionMails mails;
    private final MyContributions overview;
    private final CurrentPerson currentPerson;
    private final ActingFor acting;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContributionService(
            Contributions contributions,
            ContributionVersions versions,
            Steps steps,
            RegistryNumbers numbers,
            ContributionRules rules,
            ContributionMails mails,
            MyContributions overview,
            CurrentPerson currentPerson,
            ActingFor acting,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contributions = contributions;
        this.versions = versions;
        this.steps = steps;
        this.numbers = numbers;
        this.rules = rules;
        this.mails = mails;
        this.overview = overview;
        this.currentPerson = currentPerson;
        this.acting = acting;
        this.events = events;
        this.clock = clock;
    }

    /** Starts a draft that nobody but its author sees. */
    public Saved start(DraftForm form) {
        var contribution = new Contribution(currentPerson.get(), inTheNameOf(form), now());
        contribution.isFor(organisation());
        rules.checkReferences(form);
        return saved(contributions.saveAndFlush(contribution));
    }

    /** Saves a draft; the version is the one of the last save, so that two windows do not overwrite each other. */
    public Saved save(ContributionId id, long version, DraftForm form) {
        var contribution = mineLocked(id);
        if (contribution.version() != version && !contribution.state().isReceived()) {
            throw Refusal.conflict("input.refusal.changed-meanwhile");
        }
        contribution.write(inTheNameOf(form), now());
        contribution.isFor(organisation());
        rules.checkReferences(form);
        return saved(contributions.saveAndFlush(contribution));
    }

    /** Throws a draft away; what has been sent is kept. */
    public void deleteDraft(ContributionId id) {
        var contribution = mineLocked(id);
        if (contribution.state().isReceived()) {
            throw Refusal.of("input.refusal.sent-already");
        }
        contributions.delete(contribution);
    }

    /** What stands between a draft and sending it, each tied to its field; empty when it can be sent. */
    @Transactional(readOnly = true)
    public List<Refusal> faults(ContributionId id) {
        var faults = new ArrayList<>(rules.faults(find(id), now()));
        mayNotSign().ifPresent(faults::add);
        return faults;
    }

    /**
     * Sends a draft: in one transaction it becomes received, gets its first version and its registry number, and the
     * receipt is on its way. Sent twice, or from two windows at once, it is received once and the receipt is the same.
     */
    public ContributionReceipt send(ContributionId id) {
        var contribution = mineLocked(id);
        if (contribution.state().isReceived()) {
            return receipt(contribution);
        }
        var now = now();
        contribution.write(inTheNameOf(contribution.form()), now);
        contribution.isFor(organisation());
        Stream.concat(rules.faults(contribution, now).stream(), mayNotSign().stream())
                .findFirst()
                .ifPresent(fault -> {
                    throw fault;
                });
        var sender = currentPerson.get();
        contribution.send(sender, now);
        versions.save(new ContributionVersion(id, 1, contribution.form(), now));
        contributions.flush();
        steps.add(id, Step.Kind.SENT, sender.name(), now);
        var number = numbers.next(now);
        contribution.register(number);
        contributions.flush();
        mails.received(contribution, number);
        audit("input.submitted", id, number);
        var form = contribution.form();
        events.publishEvent(new ContributionSubmitted(id, form.goalRef().orElseThrow(), number));
        return receipt(contribution);
    }

    /** Adds a new version to what was sent, as long as it is not answered; earlier versions are kept. */
    public void supplement(ContributionId id, String title, String text) {
        var contribution = mineLocked(id);
        var now = now();
        contribution.supplement(title, text, now);
        var next = versions.countByContributionId(id.value()) + 1;
        versions.save(new ContributionVersion(id, next, contribution.form(), now));
        contributions.flush();
        steps.add(id, Step.Kind.SUPPLEMENTED, contribution.authorName(), now);
        var number = contribution.registryNumber().orElseThrow();
        mails.supplemented(contribution, number);
        audit("input.supplemented", id, number);
    }

    /** Notes that the sender takes the contribution back; it is kept, as everything received is. */
    public void withdraw(ContributionId id, String note) {
        var contribution = mineLocked(id);
        var now = now();
        contribution.withdraw(note, now);
        contributions.flush();
        steps.add(id, Step.Kind.WITHDRAWN, contribution.authorName(), now);
        audit("input.withdrawn", id, contribution.registryNumber().orElseThrow());
    }

    /** All mine, the last changed first. */
    @Transactional(readOnly = true)
    public List<MyContribution> mine() {
        return overview.of(contributions.findMine(me()), now());
    }

    /** One of mine; somebody else's is not found. */
    @Transactional(readOnly = true)
    public MyContribution mine(ContributionId id) {
        return overview.of(List.of(find(id)), now()).getFirst();
    }

    /** What I have sent in one of mine, the latest version first. */
    @Transactional(readOnly = true)
    public List<VersionView> versionsOfMine(ContributionId id) {
        return versions.findByContributionIdOrderByNumberDesc(find(id).id().value()).stream()
                .map(ContributionVersion::view)
                .toList();
    }

    /** On whose behalf I wrote last. */
    @Transactional(readOnly = true)
    public Optional<String> lastOrganisation() {
        return acting.now()
                .map(mandate -> mandate.name().in(currentPerson.get().language()))
                .or(() -> contributions.lastOrganisation(me()).filter(name -> !name.isBlank()));
    }

    /** What is sent for an organisation names it by its own name, whatever was written beside. */
    private DraftForm inTheNameOf(DraftForm form) {
        return acting.now()
                .map(mandate -> new DraftForm(
                        form.call(),
                        form.edition(),
                        form.goal(),
                        mandate.name().in(currentPerson.get().language()),
                        form.title(),
                        form.text()))
                .orElse(form);
    }

    private @Nullable UUID organisation() {
        return acting.now().map(mandate -> mandate.organisation().value()).orElse(null);
    }

    /** Sending for an organisation is signing for it. */
    private Optional<Refusal> mayNotSign() {
        return acting.now()
                .filter(mandate -> !mandate.role().maySign())
                .map(mandate -> Refusal.of(
                        "input.refusal.may-not-sign",
                        mandate.name().in(currentPerson.get().language())));
    }

    private UUID me() {
        return currentPerson.get().id().value();
    }

    private Contribution find(ContributionId id) {
        return contributions.findMine(id.value(), me()).orElseThrow(Refusal::notFound);
    }

    private Contribution mineLocked(ContributionId id) {
        return contributions.lockMine(id.value(), me()).orElseThrow(Refusal::notFound);
    }

    private ContributionReceipt receipt(Contribution contribution) {
        var first = versions.findByContributionIdOrderByNumberDesc(
                        contribution.id().value())
                .getLast()
                .view();
        return new ContributionReceipt(
                contribution.id(), contribution.registryNumber().orElseThrow(), first.at(), first.sha256());
    }

    private static Saved saved(Contribution contribution) {
        return new Saved(contribution.id(), contribution.version(), contribution.changedAt());
    }

    private void audit(String action, ContributionId id, String number) {
        events.publishEvent(new Audited(action, id.toString(), Map.of("number", number)));
    }

    /** As precisely as the database keeps it, so that what is told now is what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
