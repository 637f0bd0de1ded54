package se.lifescience.portal.memberships.applications;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.kernel.work.OfficeTaskSource;

/** Tells the office how many organisations wait for its answer. */
@Component
class ApplicationTasks implements OfficeTaskSource {

    private final JdbcClient jdbc;
    private final Translations translations;

    ApplicationTasks(JdbcClient jdbc, Translations translations) {
        this.jdbc = jdbc;
        this.translations = translations;
    }

    @Override
    public List<OfficeTask> tasks(SignedIn person) {
        var waiting = jdbc.sql("select count(*) from organisation_application where state = 'RECEIVED'")
                .query(Long.class)
                .single();
        return List.of(new OfficeTask(
                translations.text(person.language(), "memberships.applications.task", waiting),
                waiting,
                "/office/applications"));
    }
}
