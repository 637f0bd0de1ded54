package se.lifescience.portal.mail.staff;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.kernel.work.OfficeTaskSource;

/** Tells the office of mails that did not arrive, and of those of which nobody knows: somebody has to look at each. */
@Component
class DeliveryTasks implements OfficeTaskSource {

    private final JdbcClient jdbc;
    private final Translations translations;

    DeliveryTasks(JdbcClient jdbc, Translations translations) {
        this.jdbc = jdbc;
        this.translations = translations;
    }

    @Override
    public List<OfficeTask> tasks(SignedIn person) {
        return jdbc.sql("select state, count(*) as number from delivery where state in ('FAILED', 'UNKNOWN')"
                        + " group by state order by state")
                .query((row, n) -> new OfficeTask(
                        translations.text(
                                person.language(), "mail.task." + row.getString("state"), row.getLong("number")),
                        row.getLong("number"),
                        "/office/outbox?state=" + row.getString("state")))
                .list();
    }
}
