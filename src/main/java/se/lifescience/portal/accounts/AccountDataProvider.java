package se.lifescience.portal.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.privacy.DataSubject;
import se.lifescience.portal.kernel.privacy.PersonalData.Ground;
import se.lifescience.portal.kernel.privacy.PersonalData.RetentionClass;
import se.lifescience.portal.kernel.privacy.PersonalDataProvider;
import se.lifescience.portal.links.PersonalLinkService;

/** The account itself: on erasure it goes but for an empty row, by whose id what must be kept still hangs together. */
@Component
@Order(100)
class AccountDataProvider implements PersonalDataProvider {

    private final JdbcClient jdbc;
    private final Persons persons;
    private final PersonalLinkService links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountDataProvider(
            JdbcClient jdbc,
            Persons persons,
            PersonalLinkService links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "person_role.role",
                "person.name",
                "person.email",
                "person.title",
                "person.language",
                "person.region",
                "person_address.address",
                "person_address.address_key");
    }

    @Override
    public List<ColumnWithoutEntity> withoutEntity() {
        return List.of(new ColumnWithoutEntity("person_role.role", "role", RetentionClass.ACCOUNT, Ground.PUBLIC_TASK));
    }

    /** The account itself too, since mails to somebody as an administrator go by its id. */
    @Override
    public Set<String> relatedIds(DataSubject subject) {
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
                        .translatedBy("state", "accounts.state")
                        .translatedBy("roles", "accounts.role"),
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
                        order by added_at""").params(subject.person(), subject.person()), subject)));
    }

    @Override
    public List<ErasureEffect> erasureEffects(DataSubject subject) {
        var accounts = persons.existsById(subject.person()) ? 1 : 0;
        return List.of(
                new ErasureEffect("accounts.mine.deleted", Outcome.DELETED, accounts),
                new ErasureEffect("accounts.mine.row", Outcome.KEPT, accounts));
    }

    @Override
    public void erase(DataSubject subject) {
        persons.findById(subject.person()).ifPresent(person -> erase(person, subject));
    }

    private void erase(Person person, DataSubject subject) {
        person.erase(clock.instant());
        persons.saveAndFlush(person);
        jdbc.sql("delete from person_role where person_id = ?")
                .param(subject.person())
                .update();
        links.forget(
                Set.of(AddressService.PROOF),
                jdbc.sql("delete from person_address where person_id = ? returning id")
                        .param(subject.person())
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list());
        events.publishEvent(new PersonErased(person.id()));
        events.publishEvent(new PersonChanged(person.id()));
    }

    private static List<Map<String, @Nullable Object>> rows(StatementSpec sql, DataSubject subject) {
        return sql.param(subject.person()).query().listOfRows();
    }
}
