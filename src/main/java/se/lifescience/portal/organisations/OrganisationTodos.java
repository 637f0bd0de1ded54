package se.lifescience.portal.organisations;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.accounts.SignedIn;
import se.lifescience.portal.accounts.TodoItem;
import se.lifescience.portal.accounts.TodoSource;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Translations;

/** Tells administrators who wants to join their organisation, and applicants what the office asks. */
@Component
class OrganisationTodos implements TodoSource {

    private final JdbcClient jdbc;
    private final Translations translations;
    private final PortalSettings settings;
    private final Clock clock;

    OrganisationTodos(JdbcClient jdbc, Translations translations, PortalSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.translations = translations;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<TodoItem> todos(SignedIn person) {
        return Stream.concat(requests(person), questions(person)).toList();
    }

    @Override
    public List<TodoItem> todosOfNewcomer(SignedIn person) {
        return questions(person).toList();
    }

    /** A refusal stays to be read, since whoever got it is still not let in. */
    @Override
    public List<TodoItem> asked(SignedIn newcomer) {
        return Stream.concat(applications(newcomer), memberships(newcomer)).toList();
    }

    private Stream<TodoItem> applications(SignedIn person) {
        return jdbc
                .sql("""
                        select id, name_sv, state from organisation_application
                        where applicant_id = ? and state not in ('ASKED_BACK', 'WITHDRAWN') order by created_at desc, id""")
                .param(person.id().value())
                .query((row, n) -> new TodoItem(
                        translations.text(
                                person.language(),
                                "organisations.todo.application",
                                row.getString("name_sv"),
                                translations.text(
                                        person.language(),
                                        ApplicationState.valueOf(row.getString("state"))
                                                .key())),
                        null,
                        OrganisationRoutes.application(row.getObject("id", UUID.class))))
                .list()
                .stream();
    }

    private Stream<TodoItem> memberships(SignedIn person) {
        return jdbc
                .sql("""
                        select o.name_sv, o.name_en from membership m
                        join organisation o on o.id = m.organisation_id and o.state = 'ACTIVE'
                        where m.person_id = ? and m.state = 'ASKED' order by m.created_at, m.id""")
                .param(person.id().value())
                .query((row, n) -> new TodoItem(
                        translations.text(
                                person.language(),
                                "organisations.todo.asked",
                                LocalizedText.of(row.getString("name_sv"), row.getString("name_en"))
                                        .in(person.language())),
                        null,
                        OrganisationRoutes.MINE))
                .list()
                .stream();
    }

    private Stream<TodoItem> requests(SignedIn person) {
        return jdbc
                .sql("""
                        select o.id, o.name_sv, count(*) as waiting from membership a
                        join membership m on m.organisation_id = a.organisation_id and m.state = 'ASKED'
                        join organisation o on o.id = a.organisation_id and o.state = 'ACTIVE'
                        where a.person_id = ? and a.state = 'ACTIVE' and a.role = 'ADMINISTRATOR'
                          and (a.ends_on is null or a.ends_on >= ?)
                        group by o.id, o.name_sv order by o.name_sv, o.id""")
                .params(person.id().value(), Date.valueOf(LocalDate.ofInstant(clock.instant(), settings.zone())))
                .query((row, n) -> new TodoItem(
                        translations.text(
                                person.language(),
                                "organisations.todo.requests",
                                row.getLong("waiting"),
                                row.getString("name_sv")),
                        null,
                        OrganisationRoutes.of(new OrganisationId(row.getObject("id", UUID.class)))))
                .list()
                .stream();
    }

    private Stream<TodoItem> questions(SignedIn person) {
        return jdbc
                .sql("""
                        select id, name_sv from organisation_application
                        where applicant_id = ? and state = 'ASKED_BACK' order by created_at, id""")
                .param(person.id().value())
                .query((row, n) -> new TodoItem(
                        translations.text(person.language(), "organisations.todo.question", row.getString("name_sv")),
                        null,
                        OrganisationRoutes.application(row.getObject("id", UUID.class))))
                .list()
                .stream();
    }
}
