package se.lifescience.portal.memberships;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.kernel.work.TodoSource;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.organisations.OrganisationRoutes;

/** Tells administrators who wants to join their organisation, and newcomers which one they wait for. */
@Component
class MembershipTodos implements TodoSource {

    private final JdbcClient jdbc;
    private final Translations translations;
    private final PortalSettings settings;
    private final Clock clock;

    MembershipTodos(JdbcClient jdbc, Translations translations, PortalSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.translations = translations;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<TodoItem> todos(SignedIn person) {
        return requests(person).toList();
    }

    @Override
    public List<TodoItem> asked(SignedIn newcomer) {
        return memberships(newcomer).toList();
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
                                "memberships.todo.asked",
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
                                "memberships.todo.requests",
                                row.getLong("waiting"),
                                row.getString("name_sv")),
                        null,
                        OrganisationRoutes.of(new OrganisationId(row.getObject("id", UUID.class)))))
                .list()
                .stream();
    }
}
