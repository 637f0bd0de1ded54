package se.lifescience.portal.invitations;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.lifescience.portal.invitations.InvitationTarget.Facts;
import se.lifescience.portal.invitations.InvitationView.Choices;
import se.lifescience.portal.kernel.Refusal;

/** Reads invitations as those they are to see them. */
@Component
class InvitationReader {

    private final Invitations invitations;
    private final Campaigns campaigns;
    private final TargetDirectory targetDirectory;
    private final Clock clock;

    InvitationReader(Invitations invitations, Campaigns campaigns, TargetDirectory targetDirectory, Clock clock) {
        this.invitations = invitations;
        this.campaigns = campaigns;
        this.targetDirectory = targetDirectory;
        this.clock = clock;
    }

    /** In a fixed number of queries, however many they are. */
    List<InvitationView> show(List<Invitation> some) {
        if (some.isEmpty()) {
            return List.of();
        }
        var known = campaigns
                .findByIdIn(some.stream().map(Invitation::campaignId).collect(toSet()))
                .stream()
                .collect(toMap(Campaign::id, Function.identity()));
        var facts = targetDirectory.facts(known.values().stream()
                .flatMap(one -> TargetDirectory.Key.of(one).stream())
                .collect(toSet()));
        var delegates = delegates(some);
        return some.stream()
                .map(invitation -> {
                    var campaign = known.get(invitation.campaignId());
                    if (campaign == null) {
                        throw Refusal.notFound();
                    }
                    return show(
                            invitation,
                            campaign,
                            TargetDirectory.Key.of(campaign).map(facts::get),
                            delegates.getOrDefault(invitation.id(), ""));
                })
                .toList();
    }

    private Map<UUID, String> delegates(List<Invitation> some) {
        var passedOn = some.stream()
                .filter(invitation -> invitation.state() == InvitationState.DELEGATED)
                .map(Invitation::id)
                .toList();
        return passedOn.isEmpty()
                ? Map.of()
                : invitations.findByDelegatedByIn(passedOn).stream()
                        .collect(toMap(one -> Objects.requireNonNull(one.delegatedBy()), Invitation::name));
    }

    private InvitationView show(Invitation invitation, Campaign campaign, Optional<Facts> facts, String delegate) {
        var over = campaign.isOver(clock.instant());
        var state = invitation.state().shown(over);
        return new InvitationView(
                new InvitationId(invitation.id()),
                invitation.name(),
                invitation.language(),
                state,
                facts.orElse(null),
                invitation.outcome(),
                choices(state, facts.map(Facts::open).orElse(false), over),
                !invitation.isDelegated(),
                delegate,
                invitation.decideBy(),
                invitation.note(),
                campaign.replyBy(),
                invitation.person());
    }

    private static Choices choices(InvitationState state, boolean open, boolean over) {
        if (!open || state == InvitationState.DELEGATED) {
            return Choices.NONE;
        }
        if (over) {
            return state == InvitationState.ACCEPTED ? Choices.ONLY_NO : Choices.NONE;
        }
        return Choices.ALL;
    }
}
