package se.lifescience.portal.organisations;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.accounts.SignedIn;
import se.lifescience.portal.accounts.TodoItem;
import se.lifescience.portal.accounts.TodoSource;
import se.lifescience.portal.kernel.Translations;

/** Tells administrators who wants to join their organisation, and applicants what the office asks. */
@Component
class OrganisationTodos implements TodoSource {

    private final JdbcClient jdbc;
    private final Translations translations;

    OrganisationTodos(JdbcClient jdbc, Translations translations) {
        this.jdbc = jdbc;
        this.translations = translations;
    }

    @Override
    public List<TodoItem> todos(SignedIn person) {
        return Stream.concat(requests(person), questions(person)).toList();
    }

    private Stream<TodoItem> requests(SignedIn person) {
        return jdbc
                .sql("""
                        select o.id, o.name_sv, count(*) as waiting from membership a
                        join membership m on m.organisation_id = a.organisation_id and m.state = 'ASKED'
                        join organisation o on o.id = a.organisation_id and o.state = 'ACTIVE'
                        where a.person_id = ? and a.state = 'ACTIVE' and a.role = 'ADMINISTRATOR'
                        group by o.id, o.name_sv order by o.name_sv, o.id""")
                .param(person.id().value())
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
