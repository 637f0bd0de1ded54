package se.lifescience.portal.memberships;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.kernel.work.OfficeTaskSource;

/** Tells the office which organisations have lost their last administrator, so that it invites a new one. */
@Component
class MissingAdministratorTasks implements OfficeTaskSource {

    private static final int MOST = 10;

    private final JdbcClient jdbc;
    private final Translations translations;

    MissingAdministratorTasks(JdbcClient jdbc, Translations translations) {
        this.jdbc = jdbc;
        this.translations = translations;
    }

    @Override
    public List<OfficeTask> tasks(SignedIn person) {
        return jdbc.sql("""
                        select o.id, o.name_sv from organisation o
                        where o.state = 'ACTIVE' and o.id in (select m.organisation_id from membership m
                                where m.role = 'ADMINISTRATOR' and m.state = 'ENDED' and m.starts_at is not null)
                          and not exists (select 1 from membership m where m.organisation_id = o.id
                                and m.role = 'ADMINISTRATOR' and m.state in ('ACTIVE', 'INVITED'))
                        order by lower(o.name_sv), o.id limit ?""")
                .param(MOST)
                .query((row, n) -> new OfficeTask(
                        translations.text(
                                person.language(), "memberships.administrator.task", row.getString("name_sv")),
                        1,
                        "/office/organisations/" + row.getObject("id", UUID.class)))
                .list();
    }
}
