package se.lifescience.portal.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.DataSubject;
import se.lifescience.portal.kernel.PersonalRecords;

/** The account itself: on erasure it goes but for an empty row, by whose id what must be kept still hangs together. */
@Component
@Order(100)
class AccountRecords implements PersonalRecords {

    private final JdbcClient jdbc;
    private final Persons persons;
    private final SealedNeeds needs;
    private final LoginSessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountRecords(
            JdbcClient jdbc,
            Persons persons,
            SealedNeeds needs,
            LoginSessions sessions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.needs = needs;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "person.name",
                "person.email",
                "person.title",
                "person.language",
                "person.region",
                "identity.subject",
                "identity.home",
                "identity.last_login_at",
                "person_address.address",
                "person_address.address_key",
                "consent.kind",
                "person_photo.image",
                "person_access_needs.sealed",
                "login_session.subject",
                "login_session.browser",
                "login_session.began_at",
                "login_session.proved_at",
                "login_session.last_seen_at",
                "login_link.address");
    }

    /** The account itself too, since mails to somebody as an administrator go by its id. */
    @Override
    public Set<String> things(DataSubject subject) {
        return Stream.concat(
                        Stream.of(subject.person().toString()),
                        jdbc
                                .sql("select id::text from person_address where person_id = ?")
                                .param(subject.person())
                                .query(String.class)
                                .list()
                                .stream())
                .collect(Collectors.toSet());
    }

    @Override
    public List<Section> export(DataSubject subject) {
        return List.of(
                new Section("accounts.mine.person", rows(jdbc.sql("""
                        select name, title, email, language, region, state, created_at,
                            array_to_string(array(select role from person_role r where r.person_id = p.id order by role), ', ')
                                as roles
                        from person p where id = ?"""), subject))
                        .said("state", "accounts.state")
                        .said("roles", "accounts.role"),
                new Section("accounts.mine.identities", rows(jdbc.sql("""
                        select issuer, subject, nullif(home, '') as home, created_at, last_login_at from identity where person_id = ?
                        order by created_at"""), subject)),
                new Section("accounts.mine.sessions", rows(jdbc.sql("""
                        select issuer, subject, browser, began_at, proved_at, last_seen_at, ended_at, ended_why from login_session
                        where person_id = ? order by began_at"""), subject))
                        .said("ended_why", why -> "accounts.mine.ended." + why),
                new Section(
                        "accounts.mine.links",
                        jdbc.sql("select address, created_at, expires_at, used_at from login_link"
                                        + " where address = any(?) order by created_at")
                                .param(subject.addressArray())
                                .query()
                                .listOfRows()),
                new Section(
                        "accounts.mine.addresses",
                        rows(jdbc.sql("""
                        select address, true as confirmed, added_at, verified_at from person_address
                        where person_id = ? and verified_at is not null
                        union all
                        select address, false, added_at, null from person_address
                        where person_id = ? and verified_at is null
                        union all
                        select p.email, false, p.created_at, null from person p
                        where p.id = ? and p.email is not null and not exists (
                            select from person_address a
                            where a.person_id = p.id and lower(a.address) = lower(p.email))
                        order by added_at""").params(subject.person(), subject.person()), subject)),
                new Section("accounts.mine.consents", rows(jdbc.sql("""
                        select kind, given_at, withdrawn_at from consent where person_id = ? order by given_at"""), subject))
                        .said("kind", "accounts.consents.kind"),
                new Section(
                        "accounts.mine.needs",
                        needs.of(subject.person())
                                .map(text -> List.of(Map.<String, @Nullable Object>of("text", text)))
                                .orElseGet(List::of)),
                new Section("accounts.mine.photo", rows(jdbc.sql("""
                        select encode(image, 'base64') as image, changed_at from person_photo where person_id = ?"""), subject)),
                new Section("accounts.mine.exports", rows(jdbc.sql("""
                        select at from data_export where person_id = ? order by at"""), subject)));
    }

    @Override
    public List<Fate> fates(DataSubject subject) {
        var accounts = persons.existsById(subject.person()) ? 1 : 0;
        return List.of(
                new Fate("accounts.mine.deleted", Outcome.DELETED, accounts),
                new Fate("accounts.mine.row", Outcome.KEPT, accounts),
                new Fate(
                        "accounts.mine.unproven",
                        Outcome.DELETED,
                        accounts == 1
                                ? 0
                                : jdbc.sql("select count(*) from login_link where address = any(?)")
                                        .param(subject.addressArray())
                                        .query(Long.class)
                                        .single()));
    }

    @Override
    public void erase(DataSubject subject) {
        jdbc.sql("delete from login_link where address = any(?)")
                .param(subject.addressArray())
                .update();
        persons.findById(subject.person()).ifPresent(person -> erase(person, subject));
    }

    private void erase(Person person, DataSubject subject) {
        person.erase(clock.instant());
        persons.saveAndFlush(person);
        sessions.endAll(person.id(), SessionEnd.BY_PERSON);
        Stream.of(
                        jdbc.sql("delete from identity where person_id = ?"),
                        jdbc.sql("delete from login_session where person_id = ?"),
                        jdbc.sql("delete from person_role where person_id = ?"),
                        jdbc.sql("delete from person_address where person_id = ?"),
                        jdbc.sql("delete from consent where person_id = ?"),
                        jdbc.sql("delete from person_photo where person_id = ?"),
                        jdbc.sql("delete from person_access_needs where person_id = ?"),
                        jdbc.sql("delete from data_export where person_id = ?"))
                .forEach(delete -> delete.param(subject.person()).update());
        events.publishEvent(new PersonErased(person.id()));
        events.publishEvent(new PersonChanged(person.id()));
    }

    private static List<Map<String, @Nullable Object>> rows(StatementSpec sql, DataSubject subject) {
        return sql.param(subject.person()).query().listOfRows();
    }
}
