package se.lifescience.portal.invitations;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every answer ever given, by the ticket of the form that gave it. */
@Component
class AnswerLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    AnswerLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isKnown(UUID ticket) {
        return jdbc.sql("select exists (select 1 from invitation_answer where ticket_id = ?)")
                .param(ticket)
                .query(Boolean.class)
                .single();
    }

    void keep(UUID ticket, Invitation invitation) {
        jdbc.sql("insert into invitation_answer (ticket_id, invitation_id, answer, answered_at) values (?, ?, ?, ?)")
                .params(ticket, invitation.id(), invitation.state().name(), Timestamp.from(clock.instant()))
                .update();
    }
}
