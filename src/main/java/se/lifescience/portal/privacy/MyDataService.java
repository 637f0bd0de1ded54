package se.lifescience.portal.privacy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.access.RequiresRecentLogin;
import se.lifescience.portal.kernel.audit.Audited;
import se.lifescience.portal.kernel.privacy.PersonalDataProvider;
import se.lifescience.portal.kernel.privacy.PersonalDataProvider.ErasureEffect;

/** Gives a person everything the portal holds of them, and erases them where they ask for it; every module answers. */
@Service
@PreAuthorize(Access.ARRIVED)
public class MyDataService {

    public static final int EXPORTS_AN_HOUR = 5;

    private final List<PersonalDataProvider> records;
    private final ErasureProcess erasureProcess;
    private final DataArchive archive;
    private final CurrentPerson current;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MyDataService(
            List<PersonalDataProvider> records,
            ErasureProcess erasureProcess,
            DataArchive archive,
            CurrentPerson current,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.erasureProcess = erasureProcess;
        this.archive = archive;
        this.current = current;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** A ZIP with all my data, for programs and for reading; a few times an hour at most. */
    @RequiresRecentLogin
    @Transactional
    public byte[] export() {
        var me = current.get();
        var now = clock.instant();
        var lately = jdbc.sql("select count(*) from data_export where person_id = ? and at > ?")
                .params(me.id().value(), Timestamp.from(now.minus(Duration.ofHours(1))))
                .query(Long.class)
                .single();
        if (lately >= EXPORTS_AN_HOUR) {
            throw Refusal.of("privacy.refusal.exports", EXPORTS_AN_HOUR);
        }
        jdbc.sql("insert into data_export (id, person_id, at) values (?, ?, ?)")
                .params(Ids.next(), me.id().value(), Timestamp.from(now))
                .update();
        var subject = erasureProcess.subject(me.id());
        var sections = records.stream()
                .flatMap(module -> module.export(subject).stream())
                .filter(section -> !section.rows().isEmpty())
                .toList();
        events.publishEvent(new Audited("privacy.data-exported", me.id()));
        return archive.write(sections, me.name(), me.language(), now);
    }

    /** What erasing me would do: what goes, what stays, and why; nothing is done. */
    @Transactional(readOnly = true)
    public List<ErasureEffect> whatErasingDoes() {
        return erasureProcess.fates(erasureProcess.subject(current.get().id()));
    }

    /** Erases me, all of it or nothing; my logins end with it. */
    @RequiresRecentLogin
    @Transactional
    public void erase() {
        erasureProcess.erase(current.get().id(), Map.of());
    }
}
