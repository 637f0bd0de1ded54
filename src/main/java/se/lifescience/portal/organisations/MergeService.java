package se.lifescience.portal.organisations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.access.RequiresRecentLogin;
import se.lifescience.portal.kernel.audit.Audited;

/** Makes one of two organisations that are the same, and two again: every row that moved is remembered. */
@Service
@PreAuthorize(Access.OFFICE)
@Transactional
public class MergeService {

    private final Organisations organisations;
    private final OrganisationService views;
    private final List<MergeParticipant> participants;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MergeService(
            Organisations organisations,
            OrganisationService views,
            List<MergeParticipant> participants,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.organisations = organisations;
        this.views = views;
        this.participants = participants;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What would follow from one to the other; changes nothing. */
    @Transactional(readOnly = true)
    public Preview preview(OrganisationId kept, OrganisationId gone) {
        var one = organisations.findById(kept.value()).orElseThrow(Refusal::notFound);
        var other = organisations.findById(gone.value()).orElseThrow(Refusal::notFound);
        if (kept.equals(gone) || !one.isActive() || !other.isActive()) {
            throw Refusal.of("organisations.refusal.merge");
        }
        var moved = new LinkedHashMap<String, Long>();
        participants.stream()
                .filter(MergeParticipant::isTold)
                .forEach(participant -> moved.put(participant.name(), participant.count(gone, kept)));
        return new Preview(views.get(kept), views.get(gone), moved);
    }

    /** Makes the second a part of the first. */
    @RequiresRecentLogin
    public UUID merge(OrganisationId kept, OrganisationId gone) {
        lock(kept, gone);
        var one = organisations.findById(kept.value()).orElseThrow(Refusal::notFound);
        var other = organisations.findById(gone.value()).orElseThrow(Refusal::notFound);
        var shown = other.isInDirectory();
        other.mergeInto(one);
        organisations.saveAndFlush(other);
        organisations.saveAndFlush(one);
        var merge = Ids.next();
        jdbc.sql("insert into organisation_merge (id, kept, gone, was_in_directory, merged_at) values (?, ?, ?, ?, ?)")
                .params(merge, kept.value(), gone.value(), shown, Timestamp.from(clock.instant()))
                .update();
        participants.forEach(participant -> remember(merge, participant, participant.move(gone, kept)));
        events.publishEvent(new Audited(
                "organisations.merged",
                kept.value().toString(),
                Map.of("gone", gone.value().toString())));
        return merge;
    }

    /** Makes two of them again; what has come since stays with the one that was kept. */
    @RequiresRecentLogin
    public void undo(UUID merge) {
        var done = find(merge);
        lock(done.kept(), done.gone());
        var free = jdbc.sql("update organisation_merge set undone_at = ? where id = ? and undone_at is null")
                .params(Timestamp.from(clock.instant()), merge)
                .update();
        if (free == 0) {
            throw Refusal.conflict("organisations.refusal.merge-undone");
        }
        var one = organisations.findById(done.kept().value()).orElseThrow(Refusal::notFound);
        var other = organisations.findById(done.gone().value()).orElseThrow(Refusal::notFound);
        other.undoMerge(one, done.shown());
        organisations.saveAndFlush(one);
        organisations.saveAndFlush(other);
        participants.forEach(participant -> participant.moveBack(moved(merge, participant), done.kept(), done.gone()));
        events.publishEvent(new Audited(
                "organisations.merge-undone",
                done.kept().value().toString(),
                Map.of("gone", done.gone().value().toString())));
    }

    /** What has been merged into an organisation, the latest first. */
    @Transactional(readOnly = true)
    public List<MergeRow> of(OrganisationId kept) {
        return jdbc.sql("""
                        select m.id, o.name_sv, m.merged_at, m.undone_at from organisation_merge m
                        join organisation o on o.id = m.gone where m.kept = ? order by m.merged_at desc""")
                .param(kept.value())
                .query((row, n) -> new MergeRow(
                        row.getObject("id", UUID.class),
                        row.getString("name_sv"),
                        row.getTimestamp("merged_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("undone_at")).map(Timestamp::toInstant)))
                .list();
    }

    /** In one statement however many, since an organisation may have thousands of contacts. */
    private void remember(UUID merge, MergeParticipant participant, List<UUID> rows) {
        jdbc.sql(
                        "insert into organisation_merge_row (merge_id, participant, row_id) select ?, ?, unnest(cast(? as uuid[]))")
                .params(merge, participant.name(), rows.toArray(UUID[]::new))
                .update();
    }

    private List<UUID> moved(UUID merge, MergeParticipant participant) {
        return jdbc.sql("select row_id from organisation_merge_row where merge_id = ? and participant = ?")
                .params(merge, participant.name())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Always in the same order, so that two merges never wait for each other. */
    private void lock(OrganisationId one, OrganisationId other) {
        Stream.of(one.value(), other.value()).sorted().forEach(id -> {
            var held = jdbc.sql("select id from organisation where id = ? for update")
                    .param(id)
                    .query((row, n) -> row.getObject(1, UUID.class))
                    .list();
            if (held.isEmpty()) {
                throw Refusal.notFound();
            }
        });
    }

    private Done find(UUID merge) {
        return jdbc.sql("select kept, gone, was_in_directory from organisation_merge where id = ?")
                .param(merge)
                .query((row, n) -> new Done(
                        new OrganisationId(row.getObject("kept", UUID.class)),
                        new OrganisationId(row.getObject("gone", UUID.class)),
                        row.getBoolean("was_in_directory")))
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    private record Done(OrganisationId kept, OrganisationId gone, boolean shown) {}

    /**
     * What merging would do.
     *
     * @param moved how much would follow, by the name of what it is
     */
    public record Preview(OrganisationView kept, OrganisationView gone, Map<String, Long> moved) {}

    /** A merge that was done, and when it was undone. */
    public record MergeRow(UUID id, String gone, Instant mergedAt, Optional<Instant> undoneAt) {}
}
