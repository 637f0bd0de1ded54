package se.lifescience.portal.links;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.kernel.access.Access;

/**
 * Issues personal links, finds what they open, uses them up and takes them back. A link opens what it was issued for and
 * nothing else: whoever asks names the purpose, and one of another purpose is unknown to them.
 */
@Service
@PreAuthorize(Access.INTERNAL)
public class PersonalLinkService {

    private final PersonalLinkTable table;
    private final Clock clock;

    PersonalLinkService(PersonalLinkTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * A new link in the transaction of the caller, who alone ever sees its token; those issued before keep working.
     *
     * @param until when it stops working; {@code null} for one that has no end of its own
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SecretToken issue(LinkPurpose purpose, UUID subject, @Nullable Instant until) {
        var token = SecretToken.generate();
        keep(purpose, Map.of(subject, token), until);
        return token;
    }

    /** Links with tokens that the caller has made, one for each subject: for thousands at once, or for a token that can be made again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(LinkPurpose purpose, Map<UUID, SecretToken> tokens, @Nullable Instant until) {
        table.insert(purpose, tokens, clock.instant(), until);
    }

    /** The link, if it works now; looking changes nothing. */
    @Transactional(readOnly = true)
    public Optional<PersonalLink> find(LinkPurpose purpose, SecretToken token) {
        return find(Set.of(purpose), token);
    }

    /** The link, if it works now and was issued for one of these. */
    @Transactional(readOnly = true)
    public Optional<PersonalLink> find(Set<LinkPurpose> purposes, SecretToken token) {
        return table.find(purposes, token).filter(link -> link.isUsable(clock.instant()));
    }

    /** The link in whatever state it is, for those who tell one that is over from one that never was. */
    @Transactional(readOnly = true)
    public Optional<PersonalLink> findInAnyState(LinkPurpose purpose, SecretToken token) {
        return table.find(Set.of(purpose), token);
    }

    /** Uses a link up; of those who do so at the same moment one gets it, and the others nothing. */
    @Transactional
    public Optional<PersonalLink> consume(LinkPurpose purpose, SecretToken token) {
        return table.consume(purpose, token, now());
    }

    /** All links to these things, in the order in which they were issued. */
    @Transactional(readOnly = true)
    public List<PersonalLink> list(LinkPurpose purpose, Collection<UUID> subjects) {
        return subjects.isEmpty() ? List.of() : table.list(purpose, subjects);
    }

    /** Takes back every link to one thing that was issued for a purpose. */
    @Transactional
    public int revokeAll(LinkPurpose purpose, UUID subject) {
        return table.revoke(purpose, subject, now());
    }

    /** Deletes every link to things that are no more, or that nobody may be led to. */
    @Transactional
    public int forget(Set<LinkPurpose> purposes, Collection<UUID> subjects) {
        return subjects.isEmpty() ? 0 : table.delete(purposes, subjects);
    }

    /** Deletes those that were over, used up or taken back by then. */
    @Transactional
    public int deleteEnded(Set<LinkPurpose> purposes, Instant then) {
        return table.deleteEnded(purposes, Timestamp.from(then));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
