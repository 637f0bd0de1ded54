package se.lifescience.portal.memberships.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.accounts.IdentityEvidence;
import se.lifescience.portal.kernel.OrganisationNumber;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.RefusalCollector;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.organisations.OrganisationData;
import se.lifescience.portal.organisations.OrganisationId;

/**
 * Registering one's organisation: anybody who has logged in asks, follows it, and gets a mail at each step; the
 * office sees them all.
 */
@Service
@PreAuthorize(Access.ARRIVED)
@Transactional
public class ApplicationService {

    private static final int MOST_OPEN = 3;

    private final ApplicationRegister applications;
    private final ApplicationHistory steps;
    private final CurrentPerson current;
    private final JdbcClient jdbc;
    private final Clock clock;

    ApplicationService(
            ApplicationRegister applications,
            ApplicationHistory steps,
            CurrentPerson current,
            JdbcClient jdbc,
            Clock clock) {
        this.applications = applications;
        this.steps = steps;
        this.current = current;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asks for one's organisation to be known here; one that is already here is to be joined instead. */
    public UUID apply(OrganisationData data, String message) {
        var me = current.get().id();
        var open = jdbc.sql("""
                        select count(*) from organisation_application
                        where applicant_id = ? and state in ('RECEIVED', 'ASKED_BACK')""").param(me.value()).query(Integer.class).single();
        if (open >= MOST_OPEN) {
            throw Refusal.of("organisations.refusal.applications", MOST_OPEN);
        }
        var refusalCollector = new RefusalCollector();
        var made = refusalCollector.find(() -> new OrganisationApplication(me, data, message, clock.instant()));
        if (!data.number().isBlank()) {
            refusalCollector.check(() -> applications.refuseKnownNumber(
                    OrganisationNumber.of(data.number()).value()));
        }
        refusalCollector.demandNone();
        var application = made.orElseThrow();
        applications.keep(application);
        steps.add(application, "RECEIVED", application.message());
        applications.tell(application, "application-received", "");
        return application.id();
    }

    /** My own, the latest first. */
    @Transactional(readOnly = true)
    public List<Row> mine() {
        return jdbc.sql("""
                        select a.id as application, a.name_sv, a.state, a.created_at, p.*
                        from organisation_application a join known_person p on p.id = a.applicant_id
                        where a.applicant_id = ? order by a.created_at desc, a.id""")
                .param(current.get().id().value())
                .query((row, n) -> Row.read(row))
                .list();
    }

    /** One of mine, or any for the office; somebody else's is not found. */
    @Transactional(readOnly = true)
    public ApplicationView get(UUID id) {
        var application = applications.find(id);
        var me = current.get();
        if (!me.isStaff() && !application.applicant().equals(me.id())) {
            throw Refusal.notFound();
        }
        return view(application);
    }

    /** I answer what the office asked, or put right what I wrote; refuses when I do neither. */
    public void answer(UUID id, OrganisationData corrected, String message) {
        var application = mineHeld(id);
        var before = application.data();
        application.answer(corrected);
        if (message.isBlank() && before.equals(application.data())) {
            throw Refusal.of("organisations.refusal.message").at("message");
        }
        applications.keep(application);
        steps.add(application, "ANSWERED", OrganisationApplication.text(message));
    }

    public void withdraw(UUID id) {
        var application = mineHeld(id);
        application.withdraw(clock.instant());
        applications.keep(application);
        steps.add(application, "WITHDRAWN", "");
    }

    /** Those in these states, the oldest first. */
    @PreAuthorize(Access.OFFICE)
    @Transactional(readOnly = true)
    public List<Row> list(boolean openOnly, int offset, int limit) {
        return jdbc.sql("""
                        select a.id as application, a.name_sv, a.state, a.created_at, p.*
                        from organisation_application a join known_person p on p.id = a.applicant_id
                        where not :open or a.state in ('RECEIVED', 'ASKED_BACK')
                        order by a.created_at, a.id limit :limit offset :offset""")
                .param("open", openOnly)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> Row.read(row))
                .list();
    }

    @PreAuthorize(Access.OFFICE)
    @Transactional(readOnly = true)
    public int count(boolean openOnly) {
        return jdbc.sql("""
                        select count(*) from organisation_application
                        where not :open or state in ('RECEIVED', 'ASKED_BACK')""").param("open", openOnly).query(Integer.class).single();
    }

    private ApplicationView view(OrganisationApplication application) {
        return jdbc.sql("select * from known_person where id = ?")
                .param(application.applicant().value())
                .query((row, n) -> new ApplicationView(
                        application.id(),
                        application.version(),
                        application.data(),
                        application.message(),
                        row.getString("name"),
                        IdentityEvidence.read(row),
                        application.state(),
                        application.createdAt(),
                        Optional.ofNullable(application.organisation()).map(OrganisationId::new),
                        applications.knownBy(application.data().number()),
                        steps.of(application)))
                .single();
    }

    private OrganisationApplication mineHeld(UUID id) {
        return Optional.of(applications.held(id))
                .filter(one -> one.applicant().equals(current.get().id()))
                .orElseThrow(Refusal::notFound);
    }

    /** An application in a list. */
    public record Row(
            UUID id,
            String name,
            String applicant,
            IdentityEvidence evidence,
            ApplicationState state,
            Instant createdAt) {

        private static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getObject("application", UUID.class),
                    row.getString("name_sv"),
                    row.getString("name"),
                    IdentityEvidence.read(row),
                    ApplicationState.valueOf(row.getString("state")),
                    row.getTimestamp("created_at").toInstant());
        }
    }
}
