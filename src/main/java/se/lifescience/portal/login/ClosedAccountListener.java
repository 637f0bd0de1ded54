package se.lifescience.portal.login;

import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.accounts.PersonDisabled;
import se.lifescience.portal.accounts.PersonErased;

/** Ends the logins of whoever has been shut out or erased, in the transaction that did it. */
@Component
class ClosedAccountListener {

    private final LoginSessionService sessions;
    private final JdbcClient jdbc;

    ClosedAccountListener(LoginSessionService sessions, JdbcClient jdbc) {
        this.sessions = sessions;
        this.jdbc = jdbc;
    }

    @EventListener
    void disabled(PersonDisabled event) {
        sessions.endAll(event.person(), SessionEnd.SHUT_OUT);
    }

    /** Nothing is left of how they logged in. */
    @EventListener
    void erased(PersonErased event) {
        sessions.endAll(event.person(), SessionEnd.BY_PERSON);
        Stream.of(
                        jdbc.sql("delete from identity where person_id = ?"),
                        jdbc.sql("delete from login_session where person_id = ?"))
                .forEach(delete -> delete.param(event.person().value()).update());
    }
}
