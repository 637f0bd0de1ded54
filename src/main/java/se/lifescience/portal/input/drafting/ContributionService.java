package se.lifescience.portal.input.drafting;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.input.ContributionId;
import se.lifescience.portal.input.DraftForm;
import se.lifescience.portal.input.calls.FormReferenceCheck;
import se.lifescience.portal.input.received.MyContribution;
import se.lifescience.portal.input.received.OwnContributionService;
import se.lifescience.portal.input.received.Signing;
import se.lifescience.portal.input.received.SubmissionService;
import se.lifescience.portal.kernel.OptimisticLock;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;

/** A member's own space: drafts that nobody else sees until they are sent, and in one list with them what was sent. */
@Service
@Transactional
@PreAuthorize(Access.MEMBER)
public class ContributionService {

    private final Drafts drafts;
    private final ContributionRules rules;
    private final SubmissionService submissions;
    private final OwnContributionService own;
    private final FormReferenceCheck references;
    private final Signing signing;
    private final Clock clock;

    ContributionService(
            Drafts drafts,
            ContributionRules rules,
            SubmissionService submissions,
            OwnContributionService own,
            FormReferenceCheck references,
            Signing signing,
            Clock clock) {
        this.drafts = drafts;
        this.rules = rules;
        this.submissions = submissions;
        this.own = own;
        this.references = references;
        this.signing = signing;
        this.clock = clock;
    }

    /** Starts a draft that nobody but its author sees. */
    public DraftSaved start(DraftForm form) {
        rules.checkReferences(form);
        var author = signing.author();
        return saved(new Draft(author.person().id(), author.inTheNameOf(form), author.organisation(), now()));
    }

    /** Saves a draft; the version is the one of the last save, so that two windows do not overwrite each other. */
    public DraftSaved save(ContributionId id, long version, DraftForm form) {
        var draft = locked(id);
        OptimisticLock.check(version, draft.version());
        rules.checkReferences(form);
        var author = signing.author();
        draft.write(author.inTheNameOf(form), author.organisation(), now());
        return saved(draft);
    }

    /** Throws a draft away; what has been sent is kept. */
    public void deleteDraft(ContributionId id) {
        drafts.delete(locked(id));
    }

    /** What stands between a draft and sending it, each tied to its field; empty when it can be sent. */
    @Transactional(readOnly = true)
    public List<Refusal> faults(ContributionId id) {
        var draft = drafts.findMine(id.value(), me()).orElseThrow(Refusal::notFound);
        var author = signing.author();
        var form = form(draft, author);
        var faults = new ArrayList<>(rules.faults(form));
        signing.fault(author, form).ifPresent(faults::add);
        return faults;
    }

    /**
     * Sends a draft, which ends it: in one transaction it is received, registered, and the receipt on its way. Sent twice,
     * or from two windows at once, it is received once and the receipt is the same.
     */
    public SubmissionService.Receipt send(ContributionId id) {
        var draft = drafts.lockMine(id.value(), me());
        if (draft.isEmpty()) {
            return own.receipt(id).orElseThrow(Refusal::notFound);
        }
        var form = form(draft.get(), signing.author());
        rules.faults(form).stream().findFirst().ifPresent(fault -> {
            throw fault;
        });
        drafts.delete(draft.get());
        return submissions.receive(id, form);
    }

    /** All mine, drafts and sent, the last changed first. */
    @Transactional(readOnly = true)
    public List<MyContribution> mine() {
        var all = new ArrayList<>(views(drafts.findMine(me())));
        all.addAll(own.mine());
        all.sort(comparing(MyContribution::changedAt).reversed());
        return all;
    }

    /** One of mine; somebody else's is not found. */
    @Transactional(readOnly = true)
    public MyContribution mine(ContributionId id) {
        return drafts.findMine(id.value(), me())
                .map(draft -> views(List.of(draft)).getFirst())
                .or(() -> own.mine(id))
                .orElseThrow(Refusal::notFound);
    }

    /** On whose behalf I write: the organisation I act for, or else where I said last that I come from. */
    @Transactional(readOnly = true)
    public Optional<String> lastOrganisation() {
        return signing.author()
                .organisationName()
                .or(() -> drafts.lastOrganisation(me()))
                .or(own::lastOrganisation);
    }

    private List<MyContribution> views(List<Draft> mine) {
        if (mine.isEmpty()) {
            return List.of();
        }
        var author = signing.author();
        var forms = mine.stream().map(draft -> form(draft, author)).toList();
        var found = references.in(forms);
        var views = new ArrayList<MyContribution>();
        for (var i = 0; i < mine.size(); i++) {
            var form = forms.get(i);
            views.add(MyContribution.draft(
                    mine.get(i).id(),
                    mine.get(i).version(),
                    form,
                    author.signature(form),
                    found,
                    mine.get(i).changedAt()));
        }
        return views;
    }

    /** What a draft says as things stand now. */
    private static DraftForm form(Draft draft, Signing.Author author) {
        return author.inTheNameOf(draft.form(author.organisation()));
    }

    private Draft locked(ContributionId id) {
        return drafts.lockMine(id.value(), me())
                .orElseThrow(() ->
                        own.receipt(id).isPresent() ? Refusal.of("input.refusal.sent-already") : Refusal.notFound());
    }

    private UUID me() {
        return signing.me().value();
    }

    private DraftSaved saved(Draft draft) {
        var kept = drafts.saveAndFlush(draft);
        return new DraftSaved(kept.id(), kept.version(), kept.changedAt(), kept.organisation());
    }

    /** As precisely as the database keeps it, so that what is told now is what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A draft as just saved: when, the version that the next save must name, and on whose behalf it is written now. */
    public record DraftSaved(ContributionId id, long version, Instant at, String organisation) {}
}
