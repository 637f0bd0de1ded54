package se.lifescience.portal.memberships;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.audit.Audited;
import se.lifescience.portal.organisations.OrganisationId;

/**
 * Tells of mandates that are about to end, and ends those that have. Nobody may act a day longer if this comes late, since
 * {@link MandateTable} asks for the day at each act; and each row is taken once, however many nodes are at it.
 */
@Component
class MandateExpiry {

    static final int DAYS_BEFORE = 14;

    private static final Logger LOG = LoggerFactory.getLogger(MandateExpiry.class);
    private static final String FOUND = """
            select m.id, m.person_id, m.organisation_id, m.role, m.ends_on, o.name_sv, o.name_en, p.name
            from membership m join organisation o on o.id = m.organisation_id join known_person p on p.id = m.person_id
            where m.state = 'ACTIVE' and o.state = 'ACTIVE'""";
    private static final String SOON =
            " and m.ends_on between :from and :to and m.told_of_end is distinct from m.ends_on order by m.ends_on, m.id";
    private static final String OVER = " and m.ends_on < :from order by m.ends_on, m.id";

    private final JdbcClient jdbc;
    private final MembershipMails letters;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final PortalSettings settings;
    private final Clock clock;

    MandateExpiry(
            JdbcClient jdbc,
            MembershipMails letters,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            PortalSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.transaction = transaction;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** The work of one day; done again it finds nothing left to do. */
    void sweep() {
        var today = LocalDate.ofInstant(clock.instant(), settings.zone());
        found(jdbc.sql(FOUND + SOON)
                        .param("from", Date.valueOf(today))
                        .param("to", Date.valueOf(today.plusDays(DAYS_BEFORE))))
                .forEach(one -> each(one, () -> tell(one)));
        found(jdbc.sql(FOUND + OVER).param("from", Date.valueOf(today))).forEach(one -> each(one, () -> end(one)));
    }

    private static List<Ending> found(StatementSpec query) {
        return query.query((row, n) -> new Ending(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("name"),
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        LocalizedText.of(row.getString("name_sv"), row.getString("name_en")),
                        MembershipRole.valueOf(row.getString("role")),
                        row.getDate("ends_on").toLocalDate()))
                .list();
    }

    private void each(Ending one, Runnable work) {
        try {
            transaction.executeWithoutResult(status -> work.run());
        } catch (RuntimeException failed) {
            LOG.error("The end of membership {} waits until the next time", one.id(), failed);
        }
    }

    /** The row decides: told by another node, or with another last day meanwhile, it is not told here. */
    private void tell(Ending one) {
        var taken = jdbc.sql("""
                        update membership set told_of_end = ends_on
                        where id = ? and state = 'ACTIVE' and ends_on = ? and told_of_end is distinct from ends_on""").params(one.id(), Date.valueOf(one.lastDay())).update();
        if (taken == 1) {
            letters.ending(
                    "ending", one.person(), one.name(), one.organisation(), one.called(), one.id(), one.lastDay());
        }
    }

    /** It ended when its last day did, not when this came by. */
    private void end(Ending one) {
        var midnight = one.lastDay().plusDays(1).atStartOfDay(settings.zone()).toInstant();
        var taken = jdbc.sql("""
                        update membership set state = 'ENDED', ended_at = ?, version = version + 1
                        where id = ? and state = 'ACTIVE' and ends_on = ?""")
                .params(Timestamp.from(midnight), one.id(), Date.valueOf(one.lastDay()))
                .update();
        if (taken == 1) {
            letters.ending("over", one.person(), one.name(), one.organisation(), one.called(), one.id(), one.lastDay());
            events.publishEvent(new Audited(
                    "memberships.membership-over",
                    one.id().toString(),
                    Map.of(
                            "organisation",
                            one.organisation().value().toString(),
                            "role",
                            one.role().name())));
        }
    }

    private record Ending(
            UUID id,
            PersonId person,
            String name,
            OrganisationId organisation,
            LocalizedText called,
            MembershipRole role,
            LocalDate lastDay) {}
}
