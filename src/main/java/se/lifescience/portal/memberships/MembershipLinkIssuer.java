package se.lifescience.portal.memberships;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.links.LinkPurpose;
import se.lifescience.portal.links.PersonalLink;
import se.lifescience.portal.links.PersonalLinkService;

/** The links by which somebody is invited into an organisation. */
@Component
class MembershipLinkIssuer {

    static final LinkPurpose INVITATION = new LinkPurpose("memberships:invitation");

    private static final Duration LAST = Duration.ofDays(14);

    private final PersonalLinkService links;

    MembershipLinkIssuer(PersonalLinkService links) {
        this.links = links;
    }

    SecretToken issue(MembershipId invited, Instant now) {
        return links.issue(INVITATION, invited.value(), now.plus(LAST));
    }

    Optional<PersonalLink> find(SecretToken token) {
        return links.find(INVITATION, token);
    }

    /** Also one whose time is over, of which its holder is told so; used up or withdrawn it is not found. */
    PersonalLink get(SecretToken token) {
        return links.findInAnyState(INVITATION, token)
                .filter(PersonalLink::isOpen)
                .orElseThrow(Refusal::notFound);
    }

    /** Once: not found when it was used or withdrawn before, refused with the reason when its time is over. */
    void use(SecretToken token) {
        get(token);
        if (links.consume(INVITATION, token).isEmpty()) {
            throw Refusal.of("organisations.refusal.invitation-over");
        }
    }

    void withdraw(MembershipId invited) {
        links.revokeAll(INVITATION, invited.value());
    }

    void forget(Collection<UUID> memberships) {
        links.forget(Set.of(INVITATION), memberships);
    }
}
