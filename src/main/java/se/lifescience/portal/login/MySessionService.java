package se.lifescience.portal.login;

import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.audit.Audited;

/** Lets each person see where they are logged in, and log out there. */
@Service
@PreAuthorize(Access.ARRIVED)
public class MySessionService {

    private final LoginSessionService sessions;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;

    MySessionService(LoginSessionService sessions, CurrentPerson current, ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.current = current;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<Session> open() {
        return sessions.open(current.get().id());
    }

    @Transactional
    public void end(SessionId id) {
        if (open().stream().noneMatch(session -> session.id().equals(id))) {
            throw Refusal.notFound();
        }
        sessions.end(id, SessionEnd.BY_PERSON);
        events.publishEvent(new Audited("login.session-ended", current.get().id()));
    }

    /** Logs the person out everywhere, here too. */
    @Transactional
    public void endAll() {
        sessions.endAll(current.get().id(), SessionEnd.BY_PERSON);
        events.publishEvent(new Audited("login.sessions-ended", current.get().id()));
    }

    /** One of a person's own logins that has not ended, with the browser in words. */
    public record Session(SessionId id, ProviderId provider, String browser, Instant beganAt, Instant lastSeenAt) {}
}
