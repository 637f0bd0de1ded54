package se.lifescience.portal.login;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.ShortLivedCache;

/** Begins and ends logins as rows; what is kept of them in memory is two seconds old at most, so an end acts on every node. */
@Component
public class LoginSessionService {

    private static final String END = "update login_session set ended_at = :now, ended_why = :why,"
            + " version = version + 1 where ended_at is null";
    /** A little longer than a browser's session may be idle, since the row is written once a minute. */
    private static final Duration IDLE = Duration.ofMinutes(32);

    private static final Duration LONGEST = Duration.ofHours(10);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final ShortLivedCache<SessionId, Standing> memory = new ShortLivedCache<>();
    private final LoginSessionRepository rows;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LoginSessionService(
            LoginSessionRepository rows,
            JdbcClient jdbc,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Where a login stands now: whether it has ended, and whether the office's rights come with it. */
    record Standing(
            boolean isOver,
            boolean isForStaff,
            boolean isTooWeakForStaff,
            @Nullable Instant provedAt) {

        private static final Standing UNKNOWN = new Standing(true, false, false, null);
    }

    /**
     * How a login came about.
     *
     * @param slug the provider's short name; nothing for a login by link
     * @param askedAnewAt when it began, where the provider had been asked to have the person log in anew
     */
    record Origin(
            @Nullable String slug, String subject, @Nullable Instant askedAnewAt) {}

    /** Something has ended logins; published where it happened, so that this node forgets at once. */
    record Changed() {}

    SessionId begin(PersonId person, AuthenticatedIdentity authenticatedIdentity) {
        var id = new SessionId(Ids.next());
        jdbc.sql("delete from login_session where person_id = ? and began_at < ?")
                .params(person.value(), Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        rows.save(new LoginSession(id, person, authenticatedIdentity, clock.instant()));
        return id;
    }

    Standing standing(SessionId id) {
        return memory.get(id, this::read);
    }

    /** Notes that the person is still there, once a minute. */
    void seen(SessionId id) {
        var now = clock.instant();
        jdbc.sql("update login_session set last_seen_at = :now, version = version + 1"
                        + " where id = :id and last_seen_at < :before and ended_at is null")
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(now.minus(SEEN_EVERY)))
                .param("id", id.value())
                .update();
    }

    void end(SessionId id, SessionEnd why) {
        run(jdbc.sql(END + " and id = :one"), id.value(), why);
    }

    int endAll(PersonId person, SessionEnd why) {
        return run(jdbc.sql(END + " and person_id = :one"), person.value(), why);
    }

    public int endAll(ProviderId provider, SessionEnd why) {
        return run(jdbc.sql(END + " and provider_id = :one"), provider.value(), why);
    }

    /** Ends what a provider says has ended: one of its sessions, or all of a subject's. */
    public int endAll(ProviderId provider, String issuer, @Nullable String subject, @Nullable String sid) {
        return transaction.execute(_ -> {
            var ended = jdbc.sql("update login_session set ended_at = :now, ended_why = 'BY_PROVIDER',"
                            + " version = version + 1 where provider_id = :provider and issuer = :issuer"
                            + " and ended_at is null and (cast(:subject as text) is null or subject = :subject)"
                            + " and (cast(:sid as text) is null or sid = :sid)")
                    .param("now", Timestamp.from(clock.instant()))
                    .param("provider", provider.value())
                    .param("issuer", issuer)
                    .param("subject", subject)
                    .param("sid", sid)
                    .update();
            events.publishEvent(new Changed());
            return ended;
        });
    }

    /** A login that was read while the end was not yet committed must not live on for two seconds on this node. */
    @TransactionalEventListener(fallbackExecution = true)
    void forget(Changed event) {
        memory.forgetAll();
    }

    private int run(JdbcClient.StatementSpec update, UUID one, SessionEnd why) {
        return transaction.execute(_ -> {
            var ended = update.param("now", Timestamp.from(clock.instant()))
                    .param("why", why.name())
                    .param("one", one)
                    .update();
            events.publishEvent(new Changed());
            return ended;
        });
    }

    private Standing read(SessionId id) {
        return jdbc.sql("""
                        select s.ended_at is not null or coalesce(p.state = 'DISABLED', false) as is_over, s.acr,
                               coalesce(p.staff_login, 'NEVER') as rule, s.proved_at, coalesce(p.staff_acr, '') as accepted
                        from login_session s left join identity_provider p on p.id = s.provider_id
                        where s.id = ?
                        """)
                .param(id.value())
                .query((row, _) -> standing(row))
                .optional()
                .orElse(Standing.UNKNOWN);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var rule = StaffAccessPolicy.valueOf(row.getString("rule"));
        var isForStaff = rule.isForStaff(Arrays.asList(row.getString("accepted").split(" ", -1)), row.getString("acr"));
        return new Standing(
                row.getBoolean("is_over"),
                isForStaff,
                rule == StaffAccessPolicy.WHEN_ACR && !isForStaff,
                instant(row.getTimestamp("proved_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    Optional<Origin> origin(SessionId id) {
        return jdbc.sql("""
                        select p.slug, s.subject, case when s.asked_anew then s.began_at end as asked_anew_at
                        from login_session s left join identity_provider p on p.id = s.provider_id where s.id = ?
                        """)
                .param(id.value())
                .query((row, _) -> new Origin(
                        row.getString("slug"), row.getString("subject"), instant(row.getTimestamp("asked_anew_at"))))
                .optional();
    }

    List<MySessionService.Session> open(PersonId person) {
        var now = clock.instant();
        return rows.findOpen(person.value(), now.minus(IDLE), now.minus(LONGEST)).stream()
                .map(LoginSession::view)
                .toList();
    }
}
