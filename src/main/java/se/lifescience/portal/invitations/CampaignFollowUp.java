package se.lifescience.portal.invitations;

import static java.util.stream.Collectors.toSet;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.Access;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.mail.MessageId;
import se.lifescience.portal.mail.Outbox;

/** Tells how campaigns go: who has answered what, and how far the mails have come. */
@Service
@PreAuthorize(Access.OFFICE)
@Transactional(readOnly = true)
public class CampaignFollowUp {

    private static final String STATE =
            "case when i.state = 'SENT' and c.reply_by <= :now then 'EXPIRED' else i.state end";

    private final JdbcClient jdbc;
    private final Targets targets;
    private final Outbox outbox;
    private final Clock clock;

    CampaignFollowUp(JdbcClient jdbc, Targets targets, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.targets = targets;
        this.outbox = outbox;
        this.clock = clock;
    }

    private record Head(
            UUID id,
            String name,
            CampaignState state,
            String kind,
            @Nullable UUID target,
            @Nullable Instant sentAt) {

        Optional<Targets.Key> key() {
            return Optional.ofNullable(target).map(id -> new Targets.Key(kind, id));
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
                        CampaignState.valueOf(row.getString("state")),
                        row.getString("target_kind"),
                        row.getObject("target_id", UUID.class),
                        instant(row.getTimestamp("sent_at"))))
                .list();
        var counts = counts(heads.stream().map(Head::id).toArray(UUID[]::new));
        var known = targets.facts(
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
        return jdbc.sql("select * from (select i.*, " + STATE + " as shown from invitation i"
                        + " join campaign c on c.id = i.campaign_id where c.id = :id) invitee"
                        + " where cast(:state as text) is null or shown = :state"
                        + " order by name, id limit :limit offset :offset")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .param("state", state == null ? null : state.name())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new InviteeRow(
                        new InvitationId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("organisation"),
                        Language.valueOf(row.getString("language")),
                        InvitationState.valueOf(row.getString("shown")),
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
        jdbc.sql("select c.id, " + STATE + " as shown, count(*) as number from invitation i"
                        + " join campaign c on c.id = i.campaign_id where c.id = any(:ids) group by c.id, shown")
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", campaigns)
                .query(row -> {
                    counts.computeIfAbsent(row.getObject("id", UUID.class), id -> new EnumMap<>(InvitationState.class))
                            .put(InvitationState.valueOf(row.getString("shown")), row.getLong("number"));
                });
        return counts;
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
