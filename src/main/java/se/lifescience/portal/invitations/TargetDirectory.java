package se.lifescience.portal.invitations;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.lifescience.portal.invitations.InvitationTarget.Facts;
import se.lifescience.portal.kernel.Refusal;

/** Finds what a campaign invites to, whichever module owns it. */
@Component
class TargetDirectory {

    private final ObjectProvider<InvitationTarget> all;

    TargetDirectory(ObjectProvider<InvitationTarget> all) {
        this.all = all;
    }

    List<CampaignService.TargetChoice> open() {
        return all.orderedStream()
                .flatMap(target ->
                        target.open().stream().map(facts -> new CampaignService.TargetChoice(target.kind(), facts)))
                .toList();
    }

    Optional<Facts> facts(Campaign campaign) {
        return facts(campaign.targetKind(), campaign.targetId());
    }

    /** The same, refused when there is none. */
    Facts demand(Campaign campaign) {
        return facts(campaign).orElseThrow(() -> Refusal.of("invitations.refusal.no-target"));
    }

    Optional<Facts> facts(String kind, @Nullable UUID id) {
        return id == null
                ? Optional.empty()
                : all.orderedStream()
                        .filter(target -> target.kind().equals(kind))
                        .findFirst()
                        .flatMap(target -> target.find(id));
    }

    /** What these are, asking each owner once however many they are; what does not exist any more is left out. */
    Map<Key, Facts> facts(Set<Key> targets) {
        var found = new HashMap<Key, Facts>();
        all.orderedStream().forEach(owner -> {
            var ids = targets.stream()
                    .filter(target -> target.kind().equals(owner.kind()))
                    .map(Key::id)
                    .collect(toSet());
            if (!ids.isEmpty()) {
                owner.find(ids).forEach(facts -> found.put(new Key(owner.kind(), facts.id()), facts));
            }
        });
        return found;
    }

    /** The campaign's target as its owner knows it; refused when there is none. */
    Target aim(Campaign campaign) {
        var id = campaign.targetId();
        var owner = all.orderedStream()
                .filter(target -> target.kind().equals(campaign.targetKind()))
                .findFirst();
        if (id == null || owner.isEmpty()) {
            throw Refusal.of("invitations.refusal.no-target");
        }
        return new Target(owner.get(), id);
    }

    /** Names a target among those of all owners. */
    record Key(String kind, UUID id) {

        static Optional<Key> of(Campaign campaign) {
            return Optional.ofNullable(campaign.targetId()).map(id -> new Key(campaign.targetKind(), id));
        }
    }

    record Target(InvitationTarget owner, UUID id) {}
}
