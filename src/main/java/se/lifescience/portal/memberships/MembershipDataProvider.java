package se.lifescience.portal.memberships;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.audit.Audited;
import se.lifescience.portal.kernel.privacy.DataSubject;
import se.lifescience.portal.kernel.privacy.PersonalData.Ground;
import se.lifescience.portal.kernel.privacy.PersonalData.RetentionClass;
import se.lifescience.portal.kernel.privacy.PersonalDataProvider;

/**
 * For whom a person acted. That somebody did, and what they did, stays with the organisation, but not who it was; what
 * never began goes. An application is a document the office received, and stays. The last administrator is let go too:
 * nobody's erasure waits for a successor, so the office is told that there is none.
 */
@Component
@Order(7)
class MembershipDataProvider implements PersonalDataProvider {

    private static final String THEIRS =
            " where (m.person_id = :person or (m.person_id is null and m.email_key = any(:addresses)))";
    private static final String LAST = """
             from membership m join organisation o on o.id = m.organisation_id and o.state = 'ACTIVE'
             where m.person_id = :person and m.state = 'ACTIVE' and m.role = 'ADMINISTRATOR'
               and not exists (select 1 from membership other where other.organisation_id = m.organisation_id
                   and other.id <> m.id and other.state = 'ACTIVE' and other.role = 'ADMINISTRATOR')""";

    private final JdbcClient jdbc;
    private final MembershipLinkIssuer links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MembershipDataProvider(JdbcClient jdbc, MembershipLinkIssuer links, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "membership.person_id",
                "membership.name",
                "membership.email",
                "membership.email_key",
                "organisation_application.applicant_id",
                "organisation_application.approver_id",
                "organisation_application.message",
                "organisation_application_step.message");
    }

    @Override
    public List<ColumnWithoutEntity> withoutEntity() {
        return List.of(new ColumnWithoutEntity(
                "organisation_application_step.message", "stepMessage", RetentionClass.CONTACT, Ground.PUBLIC_TASK));
    }

    @Override
    public Set<String> relatedIds(DataSubject subject) {
        return theirs(subject, jdbc.sql("select m.id::text from membership m" + THEIRS + """
                         union select a.id::text from organisation_application a where a.applicant_id = :person"""))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    @Override
    public List<Section> export(DataSubject subject) {
        return List.of(
                new Section(
                                "memberships.mine.memberships",
                                theirs(subject, jdbc.sql("""
                        select o.name_sv as organisation, m.name, m.email, m.role, m.state, m.origin, m.created_at,
                            m.starts_at, m.ends_on, m.ended_at
                        from membership m join organisation o on o.id = m.organisation_id""" + THEIRS + " order by m.created_at"))
                                        .query()
                                        .listOfRows())
                        .translatedBy("role", "memberships.role")
                        .translatedBy("state", "memberships.membership")
                        .translatedBy("origin", "memberships.mine.memberships.origin"),
                new Section(
                                "memberships.mine.applications",
                                of(subject, jdbc.sql("""
                        select name_sv, name_en, number, sector, region, web, message, state, created_at, decided_at
                        from organisation_application where applicant_id = :person order by created_at""")).query().listOfRows())
                        .translatedBy("sector", "organisations.sector")
                        .translatedBy("state", "memberships.application"),
                new Section(
                                "memberships.mine.steps",
                                of(subject, jdbc.sql("""
                        select a.name_sv, s.at, s.kind, s.message
                        from organisation_application_step s join organisation_application a on a.id = s.application_id
                        where a.applicant_id = :person order by s.at, s.id""")).query().listOfRows())
                        .translatedBy("kind", "memberships.application.step"),
                new Section(
                                "memberships.mine.approvals",
                                of(subject, jdbc.sql("""
                        select name_sv, state, created_at from organisation_application
                        where approver_id = :person order by created_at""")).query().listOfRows())
                        .translatedBy("state", "memberships.application"));
    }

    @Override
    public List<ErasureEffect> erasureEffects(DataSubject subject) {
        return List.of(
                new ErasureEffect(
                        "memberships.mine.unbegun",
                        Outcome.DELETED,
                        count(theirs(
                                subject,
                                jdbc.sql("select count(*) from membership m" + THEIRS + " and m.starts_at is null")))),
                new ErasureEffect(
                        "memberships.mine.ended",
                        Outcome.ANONYMISED,
                        count(theirs(
                                subject,
                                jdbc.sql("select count(*) from membership m" + THEIRS
                                        + " and m.starts_at is not null")))),
                new ErasureEffect(
                        "memberships.mine.last", Outcome.KEPT, count(of(subject, jdbc.sql("select count(*) " + LAST)))),
                new ErasureEffect("memberships.mine.applied", Outcome.KEPT, count(of(subject, jdbc.sql("""
                        select count(*) from organisation_application
                        where applicant_id = :person or approver_id = :person""")))));
    }

    @Override
    public void erase(DataSubject subject) {
        var now = Timestamp.from(clock.instant());
        // all decisions about an organisation hold its row; in the order of ids, so that two never wait for each other
        theirs(
                        subject,
                        jdbc.sql(
                                "select o.id from organisation o where o.id in (select m.organisation_id from membership m"
                                        + THEIRS + ") order by o.id for update"))
                .query()
                .listOfRows();
        ids(of(subject, jdbc.sql("select o.id " + LAST + " order by o.id")))
                .forEach(organisation -> events.publishEvent(
                        new Audited("memberships.administrator-missing", organisation.toString(), Map.of())));
        links.forget(ids(theirs(subject, jdbc.sql("select m.id from membership m" + THEIRS))));
        theirs(subject, jdbc.sql("delete from membership m" + THEIRS + " and m.starts_at is null"))
                .update();
        theirs(subject, jdbc.sql("""
                update membership m set state = 'ENDED', ended_at = coalesce(ended_at, :now), person_id = null,
                    name = '–', email = '', email_key = '', version = version + 1""" + THEIRS)).param("now", now).update();
        ids(of(subject, jdbc.sql("""
                        update organisation_application set state = 'WITHDRAWN', decided_at = :now, version = version + 1
                        where applicant_id = :person and state in ('RECEIVED', 'ASKED_BACK') returning id""")).param("now", now))
                .forEach(application -> jdbc.sql("insert into organisation_application_step"
                                + " (id, application_id, at, kind, message) values (?, ?, ?, 'WITHDRAWN', '')")
                        .params(Ids.next(), application, now)
                        .update());
    }

    private static List<UUID> ids(StatementSpec sql) {
        return sql.query((row, n) -> row.getObject(1, UUID.class)).list();
    }

    private static long count(StatementSpec sql) {
        return sql.query(Long.class).single();
    }

    private static StatementSpec of(DataSubject subject, StatementSpec sql) {
        return sql.param("person", subject.person());
    }

    private static StatementSpec theirs(DataSubject subject, StatementSpec sql) {
        return of(subject, sql).param("addresses", subject.addressArray());
    }
}
