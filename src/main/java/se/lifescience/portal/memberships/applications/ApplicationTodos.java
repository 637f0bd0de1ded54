package se.lifescience.portal.memberships.applications;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.kernel.work.TodoSource;
import se.lifescience.portal.organisations.OrganisationRoutes;

/** Tells applicants what the office asks of them, and how it goes with what they have applied for. */
@Component
class ApplicationTodos implements TodoSource {

    private final JdbcClient jdbc;
    private final Translations translations;

    ApplicationTodos(JdbcClient jdbc, Translations translations) {
        this.jdbc = jdbc;
        this.translations = translations;
    }

    @Override
    public List<TodoItem> todos(SignedIn person) {
        return questions(person).toList();
    }

    @Override
    public List<TodoItem> todosOfNewcomer(SignedIn person) {
        return questions(person).toList();
    }

    /** A refusal stays to be read, since whoever got it is still not let in. */
    @Override
    public List<TodoItem> asked(SignedIn newcomer) {
        return applications(newcomer).toList();
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
                                "memberships.todo.application",
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

    private Stream<TodoItem> questions(SignedIn person) {
        return jdbc
                .sql("""
                        select id, name_sv from organisation_application
                        where applicant_id = ? and state = 'ASKED_BACK' order by created_at, id""")
                .param(person.id().value())
                .query((row, n) -> new TodoItem(
                        translations.text(person.language(), "memberships.todo.question", row.getString("name_sv")),
                        null,
                        OrganisationRoutes.application(row.getObject("id", UUID.class))))
                .list()
                .stream();
    }
}
