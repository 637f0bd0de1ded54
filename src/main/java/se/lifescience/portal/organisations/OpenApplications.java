package se.lifescience.portal.organisations;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.accounts.OfficeTask;
import se.lifescience.portal.accounts.OfficeTaskSource;
import se.lifescience.portal.accounts.SignedIn;
import se.lifescience.portal.kernel.Translations;

/** Tells the office how many organisations wait for its answer. */
@Component
class OpenApplications implements OfficeTaskSource {

    private final JdbcClient jdbc;
    private final Translations translations;

    OpenApplications(JdbcClient jdbc, Translations translations) {
        this.jdbc = jdbc;
        this.translations = translations;
    }

    @Override
    public List<OfficeTask> tasks(SignedIn person) {
        var waiting = jdbc.sql("select count(*) from organisation_application where state = 'RECEIVED'")
                .query(Long.class)
                .single();
        return List.of(new OfficeTask(
                translations.text(person.language(), "organisations.applications.task", waiting),
                waiting,
                "/office/applications"));
    }
}
