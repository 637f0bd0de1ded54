package se.lifescience.portal.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;
import se.lifescience.portal.kernel.LikePattern;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.audit.Audited;

/** Shows staff what became of each mail, and lets them steer it. */
@Service
@PreAuthorize(Access.OFFICE)
@Transactional(readOnly = true)
public class DeliveryService {

    private final Deliveries deliveries;
    private final DeliveryEvents history;
    private final DeliverySchedule schedule;
    private final PortalSettings settings;
    private final Translations translations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeliveryService(
            Deliveries deliveries,
            DeliveryEvents history,
            DeliverySchedule schedule,
            PortalSettings settings,
            Translations translations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deliveries = deliveries;
        this.history = history;
        this.schedule = schedule;
        this.settings = settings;
        this.translations = translations;
        this.events = events;
        this.clock = clock;
    }

    /** Newest first. */
    public List<Row> list(Filter filter, Pageable page) {
        return deliveries.list(filter.states(), filter.pattern(), page);
    }

    public long count(Filter filter) {
        return deliveries.count(filter.states(), filter.pattern());
    }

    /** How many deliveries are in each state; states without any are missing. */
    public Map<DeliveryState, Long> counts() {
        var counts = new EnumMap<DeliveryState, Long>(DeliveryState.class);
        deliveries.counts().forEach(count -> counts.put(count.state(), count.deliveries()));
        return counts;
    }

    public Details find(DeliveryId id) {
        var delivery = deliveries.findById(id.value()).orElseThrow(Refusal::notFound);
        var steps = new ArrayList<Details.Step>();
        steps.add(new Details.Step(delivery.createdAt(), DeliveryState.QUEUED, 0, null));
        history.findByDeliveryIdOrderByAtAscIdAsc(id.value())
                .forEach(event ->
                        steps.add(new Details.Step(event.at(), event.state(), event.attempt(), event.reply())));
        var link = translations.text(delivery.language(), "mail.personal-link");
        return new Details(
                new Row(
                        delivery.id(),
                        delivery.createdAt(),
                        delivery.recipientName(),
                        delivery.address(),
                        delivery.subject(),
                        deliveries.kind(delivery.messageId()),
                        delivery.state(),
                        delivery.reason()),
                new MessageId(delivery.messageId()),
                headers(delivery),
                delivery.marks().fill(delivery.textBody(), link, link),
                withoutLinks(delivery, link),
                delivery.calendar(),
                delivery.nextAttemptAt(),
                List.copyOf(steps));
    }

    /** Sends again what failed, was stopped, or may or may not have arrived: in that case twice, perhaps. */
    @Transactional
    public void sendAgain(DeliveryId id) {
        var delivery = lock(id);
        schedule.again(delivery.id(), delivery.again());
        note("mail.sent-again", delivery);
    }

    @Transactional
    public void stop(DeliveryId id) {
        var delivery = lock(id);
        delivery.stop();
        note("mail.delivery-stopped", delivery);
    }

    /** Settles an unknown delivery that turned out to have arrived. */
    @Transactional
    public void markAsSent(DeliveryId id) {
        var delivery = lock(id);
        delivery.arrived(clock.instant());
        note("mail.marked-as-sent", delivery);
    }

    private Delivery lock(DeliveryId id) {
        return deliveries.lock(id.value()).orElseThrow(Refusal::notFound);
    }

    private void note(String action, Delivery delivery) {
        history.save(new DeliveryEvent(delivery, clock.instant()));
        events.publishEvent(new Audited(action, delivery.id()));
    }

    private static String withoutLinks(Delivery delivery, String instead) {
        var marks = delivery.marks();
        var html = delivery.htmlBody()
                .replace("href=\"" + marks.action() + "\"", "")
                .replace("href=\"" + marks.unsubscribe() + "\"", "");
        return marks.fill(html, HtmlUtils.htmlEscape(instead, "UTF-8"), "");
    }

    private List<Details.Header> headers(Delivery delivery) {
        UUID id = delivery.id();
        var headers = new ArrayList<>(List.of(
                header("From", settings.office().name().in(delivery.language()) + " <" + settings.mailFrom() + ">"),
                header("Reply-To", settings.office().email()),
                header(
                        "To",
                        delivery.recipientName().isEmpty()
                                ? delivery.address()
                                : delivery.recipientName() + " <" + delivery.address() + ">"),
                header("Subject", delivery.subject()),
                header("Message-ID", MailWriter.messageId(settings, id)),
                header("Content-Language", delivery.language().tag()),
                header("Auto-Submitted", "auto-generated")));
        if (delivery.list()) {
            headers.add(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        }
        return headers;
    }

    private static Details.Header header(String name, String value) {
        return new Details.Header(name, value);
    }

    /** Which deliveries a list shows: those in one state, or all; those whose recipient or subject holds the words. */
    public record Filter(Optional<DeliveryState> state, String words) {

        public static final Filter ALL = new Filter(Optional.empty(), "");

        List<DeliveryState> states() {
            return state.map(List::of).orElseGet(() -> Arrays.asList(DeliveryState.values()));
        }

        String pattern() {
            return LikePattern.containing(words);
        }
    }

    /** A delivery as a line in the staff's list. */
    public record Row(
            DeliveryId id,
            Instant queuedAt,
            String name,
            String address,
            String subject,
            String kind,
            DeliveryState state,
            @Nullable String reason) {

        Row(
                UUID id,
                Instant queuedAt,
                String name,
                String address,
                String subject,
                String kind,
                DeliveryState state,
                @Nullable String reason) {
            this(new DeliveryId(id), queuedAt, name, address, subject, kind, state, reason);
        }

        @Override
        public String toString() {
            return id.toString();
        }
    }

    /**
     * All about one delivery; the bodies are without the recipient's personal links.
     *
     * @param headers the headers it is sent with
     */
    public record Details(
            Row row,
            MessageId message,
            List<Header> headers,
            String text,
            String html,
            @Nullable String calendar,
            @Nullable Instant nextAttemptAt,
            List<Step> history) {

        /** One header line. */
        public record Header(String name, String value) {}

        /**
         * One step of its history.
         *
         * @param attempt the number of the attempt, 0 before the first
         * @param reply what the mail server said
         */
        public record Step(
                Instant at,
                DeliveryState state,
                int attempt,
                @Nullable String reply) {}

        public boolean canBeSentAgain() {
            return DeliveryState.CAN_BE_SENT_AGAIN.contains(row.state());
        }

        public boolean canBeStopped() {
            return DeliveryState.WAITING.contains(row.state());
        }

        public boolean isUnknown() {
            return row.state() == DeliveryState.UNKNOWN;
        }

        @Override
        public String toString() {
            return row.toString();
        }
    }
}
