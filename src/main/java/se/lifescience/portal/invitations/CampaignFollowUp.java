package se.lifescience.portal.invitations;

import static java.util.stream.Collectors.toSet;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.mail.MessageId;
import se.lifescience.portal.mail.Outbox;

/** Tells how campaigns go: who has answered what, and how far the mails have come. */
@Service
@PreAuthorize(Access.OFFICE)
@Transactional(readOnly = true)
public class CampaignFollowUp {

    private final JdbcClient jdbc;
    private final TargetDirectory targetDirectory;
    private final Outbox outbox;
    private final Clock clock;

    CampaignFollowUp(JdbcClient jdbc, TargetDirectory targetDirectory, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.targetDirectory = targetDirectory;
        this.outbox = outbox;
        this.clock = clock;
    }

    private record Head(
            UUID id,
            String name,
            CampaignView.State state,
            String kind,
            @Nullable UUID target,
            @Nullable Instant sentAt) {

        Optional<TargetDirectory.Key> key() {
            return Optional.ofNullable(target).map(id -> new TargetDirectory.Key(kind, id));
        }
    }

    private record Dispatch(MessageId message, boolean reminder, Instant at) {}

    /** A part of the list of campaigns, newest first, with their numbers. */
    public List<CampaignRow> list(int offset, int limit) {
        var heads = jdbc.sql("select * from campaign order by created_at desc, id limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new Head(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        CampaignView.State.valueOf(row.getString("state")),
                        row.getString("target_kind"),
                        row.getObject("target_id", UUID.class),
                        instant(row.getTimestamp("sent_at"))))
                .list();
        var counts = counts(heads.stream().map(Head::id).toArray(UUID[]::new));
        var known = targetDirectory.facts(
                heads.stream().flatMap(head -> head.key().stream()).collect(toSet()));
        return heads.stream()
                .map(head -> {
                    var facts = head.key().map(known::get).orElse(null);
                    return new CampaignRow(
                            new CampaignId(head.id()),
                            head.name(),
                            head.state(),
                            facts == null ? "" : facts.title().in(Language.SV),
                            facts == null ? "" : facts.title().in(Language.EN),
                            head.sentAt(),
                            counts.getOrDefault(head.id(), Map.of()));
                })
                .toList();
    }

    public int count() {
        return jdbc.sql("select count(*) from campaign").query(Integer.class).single();
    }

    /** How many invitations of a campaign are in each state. */
    public Map<InvitationState, Long> answers(CampaignId id) {
        return counts(new UUID[] {id.value()}).getOrDefault(id.value(), Map.of());
    }

    /** The sendings of a campaign, oldest first. */
    public List<Sending> sendings(CampaignId id) {
        var all = jdbc.sql(
                        "select message_id, kind, sent_at from campaign_sending where campaign_id = ? order by sent_at")
                .param(id.value())
                .query((row, n) -> new Dispatch(
                        new MessageId(row.getObject("message_id", UUID.class)),
                        "REMINDER".equals(row.getString("kind")),
                        row.getTimestamp("sent_at").toInstant()))
                .list();
        var progress = outbox.progress(all.stream().map(Dispatch::message).collect(toSet()));
        return all.stream()
                .map(one -> new Sending(one.reminder(), one.at(), Objects.requireNonNull(progress.get(one.message()))))
                .toList();
    }

    /** A part of the list of those invited, of one state or of all. */
    public List<InviteeRow> invitees(CampaignId id, @Nullable InvitationState state, int offset, int limit) {
        var over = isOver(id);
        var stored = state == null ? EnumSet.allOf(InvitationState.class) : state.stored(over);
        return jdbc.sql("""
                        select * from invitation where campaign_id = :id and state = any(:states)
                        order by name, id limit :limit offset :offset""")
                .param("id", id.value())
                .param("states", stored.stream().map(Enum::name).toArray(String[]::new))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new InviteeRow(
                        new InvitationId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("organisation"),
                        Language.valueOf(row.getString("language")),
                        InvitationState.valueOf(row.getString("state")).shown(over),
                        instant(row.getTimestamp("answered_at")),
                        row.getString("note"),
                        row.getObject("delegated_by") != null))
                .list();
    }

    public int count(CampaignId id, @Nullable InvitationState state) {
        var answers = answers(id);
        return state == null
                ? (int) answers.values().stream().mapToLong(Long::longValue).sum()
                : answers.getOrDefault(state, 0L).intValue();
    }

    private Map<UUID, Map<InvitationState, Long>> counts(UUID[] campaigns) {
        var counts = new LinkedHashMap<UUID, Map<InvitationState, Long>>();
        var now = clock.instant();
        jdbc.sql("""
                        select c.id, c.reply_by, i.state, count(*) as number from invitation i
                        join campaign c on c.id = i.campaign_id where c.id = any(:ids) group by c.id, i.state""").param("ids", campaigns).query(row -> {
            var over = Campaign.isOver(instant(row.getTimestamp("reply_by")), now);
            counts.computeIfAbsent(row.getObject("id", UUID.class), id -> new EnumMap<>(InvitationState.class))
                    .put(InvitationState.valueOf(row.getString("state")).shown(over), row.getLong("number"));
        });
        return counts;
    }

    private boolean isOver(CampaignId id) {
        var replyBy = jdbc.sql("select reply_by from campaign where id = ?")
                .param(id.value())
                .query((row, n) -> Optional.ofNullable(instant(row.getTimestamp("reply_by"))))
                .optional()
                .flatMap(Function.identity());
        return Campaign.isOver(replyBy.orElse(null), clock.instant());
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    /** A campaign in the list, with the number of its invitations in each state. */
    public record CampaignRow(
            CampaignId id,
            String name,
            CampaignView.State state,
            String targetSv,
            String targetEn,
            @Nullable Instant sentAt,
            Map<InvitationState, Long> invitations) {

        public long count(InvitationState state) {
            return invitations.getOrDefault(state, 0L);
        }

        public long all() {
            return invitations.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** One invited person in the list of a campaign. */
    public record InviteeRow(
            InvitationId id,
            String name,
            String email,
            String organisation,
            Language language,
            InvitationState state,
            @Nullable Instant answeredAt,
            String note,
            boolean delegated) {}

    /** One sending of a campaign and how far it has come. */
    public record Sending(boolean reminder, Instant at, Outbox.Progress progress) {}
}
