package se.lifescience.portal.input.received;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.input.CallId;
import se.lifescience.portal.input.ContributionId;
import se.lifescience.portal.input.calls.FormReferenceCheck;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;

/** What a member has sent, and what their organisations have for which they may sign: somebody else's is not found. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Access.MEMBER)
public class OwnContributionService {

    private final Contributions contributions;
    private final ContributionVersions versions;
    private final Responses responses;
    private final FormReferenceCheck references;
    private final Signing signing;

    OwnContributionService(
            Contributions contributions,
            ContributionVersions versions,
            Responses responses,
            FormReferenceCheck references,
            Signing signing) {
        this.contributions = contributions;
        this.versions = versions;
        this.responses = responses;
        this.references = references;
        this.signing = signing;
    }

    /** All of them, the last changed first. */
    public List<MyContribution> mine() {
        var organisations = signing.organisations();
        return views(contributions.findMine(me(), organisations), organisations);
    }

    public Optional<MyContribution> mine(ContributionId id) {
        var organisations = signing.organisations();
        return contributions
                .findMine(id.value(), me(), organisations)
                .map(contribution -> views(List.of(contribution), organisations).getFirst());
    }

    /** What was sent in one of them, the latest version first. */
    public List<VersionView> versions(ContributionId id) {
        return contributions
                .findMine(id.value(), me(), signing.organisations())
                .map(contribution -> kept(id))
                .orElseThrow(Refusal::notFound);
    }

    /** What a sender has in hand of one of them. */
    public Optional<SubmissionService.Receipt> receipt(ContributionId id) {
        return contributions.findMine(id.value(), me(), signing.organisations()).map(contribution -> {
            var first = kept(id).getLast();
            return new SubmissionService.Receipt(id, contribution.registryNumber(), first.at(), first.sha256());
        });
    }

    /** Where I said that I come from last, in what nobody signed. */
    public Optional<String> lastOrganisation() {
        return contributions.lastOrganisation(me());
    }

    /** The calls that I have answered. */
    public Set<CallId> callsAnswered() {
        return contributions.findCallsAnsweredBy(me()).stream().map(CallId::new).collect(Collectors.toSet());
    }

    private List<VersionView> kept(ContributionId id) {
        return versions.findByContributionIdOrderByNumberDesc(id.value()).stream()
                .map(ContributionVersion::view)
                .toList();
    }

    private List<MyContribution> views(List<Contribution> mine, Set<UUID> organisations) {
        if (mine.isEmpty()) {
            return List.of();
        }
        var found = references.in(mine.stream().map(Contribution::form).toList());
        var answers = answersTo(mine);
        return mine.stream()
                .map(one -> new MyContribution(
                        one.id(),
                        one.version(),
                        Optional.of(one.state()),
                        one.form(),
                        one.signature(),
                        one.signedFor().isEmpty()
                                || organisations.contains(one.signedFor().get().value()),
                        found.goal(one.form()),
                        found.call(one.form()),
                        Optional.of(one.registryNumber()),
                        one.changedAt(),
                        Optional.of(one.submittedAt()),
                        one.supplementedAt(),
                        one.withdrawal(),
                        Optional.ofNullable(answers.get(one.id()))))
                .toList();
    }

    private Map<ContributionId, Answer> answersTo(Collection<Contribution> mine) {
        var answered = mine.stream()
                .filter(one -> one.state() == ContributionState.ANSWERED)
                .map(one -> one.id().value())
                .toList();
        return answered.isEmpty()
                ? Map.of()
                : responses.findByContributionIdIn(answered).stream()
                        .collect(toMap(Response::contribution, Response::view));
    }

    private UUID me() {
        return signing.me().value();
    }
}
