package se.lifescience.portal.memberships.applications;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.audit.Audited;

/** What has happened to each application, in order, with what was said; only ever added to. */
@Component
class ApplicationHistory {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApplicationHistory(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    void add(OrganisationApplication application, String kind, String message) {
        jdbc.sql(
                        "insert into organisation_application_step (id, application_id, at, kind, message) values (?, ?, ?, ?, ?)")
                .params(Ids.next(), application.id(), Timestamp.from(clock.instant()), kind, message)
                .update();
        events.publishEvent(
                new Audited("memberships.application", application.id().toString(), Map.of("step", kind)));
    }

    List<ApplicationView.Step> of(OrganisationApplication application) {
        return jdbc.sql("select * from organisation_application_step where application_id = ? order by at, id")
                .param(application.id())
                .query((row, n) -> new ApplicationView.Step(
                        row.getTimestamp("at").toInstant(), row.getString("kind"), row.getString("message")))
                .list();
    }
}
