package se.lifescience.portal.mail.suppression;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.mail.OutboxTable;

/** Lets whoever holds the link in a mail to many say no to mail of that kind. */
@Service
@PreAuthorize(Access.PUBLIC)
public class UnsubscribeService {

    private final Suppressions suppressions;
    private final OutboxTable table;
    private final Clock clock;

    UnsubscribeService(Suppressions suppressions, OutboxTable table, Clock clock) {
        this.suppressions = suppressions;
        this.table = table;
        this.clock = clock;
    }

    /**
     * What a link is about.
     *
     * @param address the recipient's address, mostly hidden
     * @param subject the subject of the mail that carried the link
     * @param done whether the recipient has already said no
     */
    public record Subscription(String address, String subject, boolean done) {}

    @Transactional(readOnly = true)
    public Optional<Subscription> find(SecretToken token) {
        return suppressions
                .mailing(token.hash())
                .map(mailing -> new Subscription(
                        new EmailAddress(mailing.address()).masked(), mailing.subject(), mailing.suppressed()));
    }

    /** Says no, once and for all; what still waits for this recipient is not sent. Doing it again changes nothing. */
    @Transactional
    public void unsubscribe(SecretToken token) {
        var link = suppressions.token(token.hash()).orElseThrow(Refusal::notFound);
        table.suppress(link.kind(), link.addressKey(), Timestamp.from(clock.instant()));
    }
}
