package se.lifescience.portal.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.audit.Audited;

/** Takes mails into the caller's transaction as rows; a worker on any node sends them after the commit. */
@Service
@PreAuthorize(Access.INTERNAL)
public class Outbox {

    private final OutboxTable table;
    private final MailText texts;
    private final LinkSeal seal;
    private final DeliverySchedule schedule;
    private final PortalSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(
            OutboxTable table,
            MailText texts,
            LinkSeal seal,
            DeliverySchedule schedule,
            PortalSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.texts = texts;
        this.seal = seal;
        this.schedule = schedule;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Queues one message to these recipients, in the transaction of the caller: if that is rolled back, nothing is sent.
     *
     * @param kind what sort of mail it is, as {@code participation.confirmed}
     * @param reference the id of what it is about
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public MessageId send(String kind, String reference, List<Mail> mails) {
        if (mails.isEmpty()) {
            throw Refusal.of("mail.refusal.no-recipients");
        }
        var now = Timestamp.from(clock.instant());
        var message = Ids.next();
        var unwanted = unwanted(kind, mails);
        var deliveries = new ArrayList<OutboxTable.Queued>();
        var tokens = new ArrayList<OutboxTable.Unsubscribe>();
        var frames = new HashMap<MailText.Page, String>();
        for (var mail : mails) {
            var id = Ids.next();
            var token = mail.list() ? Optional.of(SecretToken.generate()) : Optional.<SecretToken>empty();
            deliveries.add(new OutboxTable.Queued(
                    id,
                    mail,
                    texts.write(mail, frames),
                    seal(id, mail, token),
                    unwanted.contains(mail.recipient().address().key())
                            ? DeliveryState.SUPPRESSED
                            : DeliveryState.QUEUED));
            token.ifPresent(t -> tokens.add(new OutboxTable.Unsubscribe(
                    t.hash(), id, mail.recipient().address().key())));
        }
        table.insert(message, kind, reference, deliveries, tokens, now);
        schedule.now(deliveries.stream()
                .filter(delivery -> delivery.state() == DeliveryState.QUEUED)
                .map(OutboxTable.Queued::id)
                .toList());
        if (!tokens.isEmpty()) {
            events.publishEvent(new Audited(
                    "mail.queued",
                    message.toString(),
                    Map.of("kind", kind, "recipients", String.valueOf(deliveries.size()))));
        }
        return new MessageId(message);
    }

    /** How far the deliveries of a message have come. */
    @Transactional(readOnly = true)
    public Progress progress(MessageId message) {
        return Objects.requireNonNull(progress(Set.of(message)).get(message));
    }

    /** The same for each of these, in one query however many. */
    @Transactional(readOnly = true)
    public Map<MessageId, Progress> progress(Set<MessageId> messages) {
        return messages.isEmpty() ? Map.of() : table.progress(messages);
    }

    /** Stops what has not yet been handed to the mail server; gives the number of deliveries stopped. */
    @Transactional
    @PreAuthorize(Access.OFFICE)
    public int stop(MessageId message) {
        var stopped = table.stop(message.value(), Timestamp.from(clock.instant()));
        events.publishEvent(
                new Audited("mail.stopped", message.value().toString(), Map.of("deliveries", String.valueOf(stopped))));
        return stopped;
    }

    private Set<String> unwanted(String kind, List<Mail> mails) {
        var keys = mails.stream()
                .filter(Mail::list)
                .map(mail -> mail.recipient().address().key())
                .collect(Collectors.toSet());
        return keys.isEmpty() ? keys : table.suppressed(kind, keys);
    }

    private LinkSeal.Sealed seal(UUID delivery, Mail mail, Optional<SecretToken> unsubscribe) {
        return seal.seal(
                delivery,
                new LinkSeal.Links(
                        mail.action().map(action -> MailText.link(action.address())),
                        unsubscribe.map(
                                token -> settings.address(mail.recipient().language(), "/u/" + token.value()))));
    }

    /** How far the deliveries of a message have come, in numbers of recipients. */
    public record Progress(long waiting, long sending, long sent, long retry, long failed, long unknown, long stopped) {

        public long all() {
            return waiting + sending + sent + retry + failed + unknown + stopped;
        }
    }
}
