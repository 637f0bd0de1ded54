package se.lifescience.portal.invitations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.links.LinkPurpose;
import se.lifescience.portal.links.PersonalLink;
import se.lifescience.portal.links.PersonalLinkService;

/** The personal links to invitations; how long one can be answered is the campaign's to say, so they have no end of their own. */
@Component
class InvitationLinkIssuer {

    private static final LinkPurpose ANSWER = new LinkPurpose("invitations:answer");

    private final PersonalLinkService links;

    InvitationLinkIssuer(PersonalLinkService links) {
        this.links = links;
    }

    /** A new link for each of these invitations; a reminder brings a new one and the old one keeps working. */
    Map<UUID, SecretToken> issue(List<UUID> invitations) {
        var tokens = invitations.stream().collect(Collectors.toMap(Function.identity(), id -> SecretToken.generate()));
        links.keep(ANSWER, tokens, null);
        return tokens;
    }

    Optional<UUID> find(SecretToken token) {
        return links.find(ANSWER, token).map(PersonalLink::subject);
    }

    /** Nobody is led to these invitations any more. */
    void forget(Collection<UUID> invitations) {
        links.forget(Set.of(ANSWER), invitations);
    }
}
