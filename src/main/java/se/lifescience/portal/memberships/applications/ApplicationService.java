package se.lifescience.portal.memberships.applications;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
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
import se.lifescience.portal.kernel.access.RequiresRecentLogin;
import se.lifescience.portal.kernel.audit.Denied;
import se.lifescience.portal.memberships.FirstAdministrator;
import se.lifescience.portal.memberships.MembershipMails;
import se.lifescience.portal.organisations.OrganisationData;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.organisations.OrganisationRegister;

/**
 * Registering one's organisation: anybody who has logged in asks, the office says yes, no, or asks back, and the
 * applicant follows it and gets a mail at each step.
 */
@Service
@PreAuthorize(Access.ARRIVED)
@Transactional
public class ApplicationService {

    private static final int MOST_OPEN = 3;

    private final OrganisationApplications applications;
    private final ApplicationHistory steps;
    private final OrganisationRegister register;
    private final FirstAdministrator administrators;
    private final MembershipMails letters;
    private final CurrentPerson current;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final boolean twoApprove;

    ApplicationService(
            OrganisationApplications applications,
            ApplicationHistory steps,
            OrganisationRegister register,
            FirstAdministrator administrators,
            MembershipMails letters,
            CurrentPerson current,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${portal.organisations.two-approve:false}") boolean twoApprove) {
        this.applications = applications;
        this.steps = steps;
        this.register = register;
        this.administrators = administrators;
        this.letters = letters;
        this.current = current;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        this.twoApprove = twoApprove;
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
            refusalCollector.check(
                    () -> refuseKnownNumber(OrganisationNumber.of(data.number()).value()));
        }
        refusalCollector.demandNone();
        var application = made.orElseThrow();
        keep(application);
        steps.add(application, "RECEIVED", application.message());
        tell(application, "application-received", "");
        return application.id();
    }

    /** My own, the latest first. */
    @Transactional(readOnly = true)
    public List<ApplicationRow> mine() {
        return jdbc.sql("""
                        select a.id as application, a.name_sv, a.state, a.created_at, p.*
                        from organisation_application a join known_person p on p.id = a.applicant_id
                        where a.applicant_id = ? order by a.created_at desc, a.id""")
                .param(current.get().id().value())
                .query((row, n) -> ApplicationRow.read(row))
                .list();
    }

    /** One of mine, or any for the office; somebody else's is not found. */
    @Transactional(readOnly = true)
    public ApplicationView get(UUID id) {
        var application = applications.findById(id).orElseThrow(Refusal::notFound);
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
        keep(application);
        steps.add(application, "ANSWERED", OrganisationApplication.text(message));
    }

    public void withdraw(UUID id) {
        var application = mineHeld(id);
        application.withdraw(clock.instant());
        keep(application);
        steps.add(application, "WITHDRAWN", "");
    }

    /** Those in these states, the oldest first. */
    @PreAuthorize(Access.OFFICE)
    @Transactional(readOnly = true)
    public List<ApplicationRow> list(boolean openOnly, int offset, int limit) {
        return jdbc.sql("""
                        select a.id as application, a.name_sv, a.state, a.created_at, p.*
                        from organisation_application a join known_person p on p.id = a.applicant_id
                        where not :open or a.state in ('RECEIVED', 'ASKED_BACK')
                        order by a.created_at, a.id limit :limit offset :offset""")
                .param("open", openOnly)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> ApplicationRow.read(row))
                .list();
    }

    @PreAuthorize(Access.OFFICE)
    @Transactional(readOnly = true)
    public int count(boolean openOnly) {
        return jdbc.sql("""
                        select count(*) from organisation_application
                        where not :open or state in ('RECEIVED', 'ASKED_BACK')""").param("open", openOnly).query(Integer.class).single();
    }

    @PreAuthorize(Access.OFFICE)
    public void askBack(UUID id, String question) {
        var application = held(id);
        var text = said(question);
        application.askBack();
        keep(application);
        steps.add(application, "ASKED_BACK", text);
        tell(application, "application-asked", text);
    }

    /**
     * Makes the organisation, its applicant the administrator, and lets them in; pressed by two at once, it is made once.
     * Where the office wants two to approve, the first yes makes nothing yet.
     */
    @RequiresRecentLogin
    @PreAuthorize(Access.OFFICE)
    public Optional<OrganisationId> approve(UUID id) {
        var application = held(id);
        if (!application.state().isOpen()) {
            throw Refusal.conflict("organisations.refusal.application-decided");
        }
        if (application.applicant().equals(current.get().id())) {
            throw Refusal.of("organisations.refusal.own-application");
        }
        refuseKnownNumber(application.data().number());
        if (twoApprove && !application.support(current.get().id())) {
            keep(application);
            steps.add(application, "SUPPORTED", "");
            return Optional.empty();
        }
        var now = clock.instant();
        var organisation = register.keep(null, 0, application.data());
        application.approve(organisation, now);
        keep(application);
        administrators.appoint(organisation, application.applicant());
        steps.add(application, "APPROVED", "");
        tell(application, "application-approved", "");
        return Optional.of(organisation);
    }

    @PreAuthorize(Access.OFFICE)
    public void refuse(UUID id, String reason) {
        var application = held(id);
        var text = said(reason);
        application.refuse(clock.instant());
        keep(application);
        steps.add(application, "REFUSED", text);
        tell(application, "application-refused", text);
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
                        knownBy(application.data().number()),
                        steps.of(application)))
                .single();
    }

    private void refuseKnownNumber(String number) {
        knownBy(number).ifPresent(name -> {
            events.publishEvent(new Denied("memberships.number-known", holder(number)));
            throw Refusal.conflict("organisations.refusal.number-known", name).at("number");
        });
    }

    private UUID holder(String number) {
        return jdbc.sql("select id from organisation where number = ?")
                .param(number)
                .query(UUID.class)
                .single();
    }

    private Optional<String> knownBy(String number) {
        return jdbc.sql("select name_sv from organisation where number = ? and number <> ''")
                .param(number)
                .query(String.class)
                .optional();
    }

    private void keep(OrganisationApplication application) {
        try {
            applications.saveAndFlush(application);
        } catch (DataIntegrityViolationException sameNumber) {
            throw Refusal.conflict("organisations.refusal.application-known").at("number");
        }
    }

    private OrganisationApplication held(UUID id) {
        return applications.lock(id).orElseThrow(Refusal::notFound);
    }

    private OrganisationApplication mineHeld(UUID id) {
        return applications
                .lock(id)
                .filter(one -> one.applicant().equals(current.get().id()))
                .orElseThrow(Refusal::notFound);
    }

    private static String said(String typed) {
        if (typed.isBlank()) {
            throw Refusal.of("organisations.refusal.message").at("message");
        }
        return OrganisationApplication.text(typed);
    }

    private void tell(OrganisationApplication application, String kind, String words) {
        letters.application(
                kind,
                application.applicant(),
                application.id(),
                application.data().nameSv(),
                words);
    }
}
