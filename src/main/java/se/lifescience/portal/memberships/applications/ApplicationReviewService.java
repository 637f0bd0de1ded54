package se.lifescience.portal.memberships.applications;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.access.RequiresRecentLogin;
import se.lifescience.portal.memberships.FirstAdministrator;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.organisations.OrganisationRegister;

/** What the office says to those who ask for their organisation to be known here: yes, no, or a question back. */
@Service
@PreAuthorize(Access.OFFICE)
@Transactional
public class ApplicationReviewService {

    private final ApplicationRegister applications;
    private final ApplicationHistory steps;
    private final OrganisationRegister register;
    private final FirstAdministrator administrators;
    private final CurrentPerson current;
    private final Clock clock;
    private final boolean twoApprove;

    ApplicationReviewService(
            ApplicationRegister applications,
            ApplicationHistory steps,
            OrganisationRegister register,
            FirstAdministrator administrators,
            CurrentPerson current,
            Clock clock,
            @Value("${portal.organisations.two-approve:false}") boolean twoApprove) {
        this.applications = applications;
        this.steps = steps;
        this.register = register;
        this.administrators = administrators;
        this.current = current;
        this.clock = clock;
        this.twoApprove = twoApprove;
    }

    public void askBack(UUID id, String question) {
        var application = applications.held(id);
        var text = said(question);
        application.askBack();
        applications.keep(application);
        steps.add(application, "ASKED_BACK", text);
        applications.tell(application, "application-asked", text);
    }

    /**
     * Makes the organisation, its applicant the administrator, and lets them in; pressed by two at once, it is made once.
     * Where the office wants two to approve, the first yes makes nothing yet.
     */
    @RequiresRecentLogin
    public Optional<OrganisationId> approve(UUID id) {
        var application = applications.held(id);
        if (!application.state().isOpen()) {
            throw Refusal.conflict("organisations.refusal.application-decided");
        }
        if (application.applicant().equals(current.get().id())) {
            throw Refusal.of("organisations.refusal.own-application");
        }
        applications.refuseKnownNumber(application.data().number());
        if (twoApprove && !application.support(current.get().id())) {
            applications.keep(application);
            steps.add(application, "SUPPORTED", "");
            return Optional.empty();
        }
        var now = clock.instant();
        var organisation = register.keep(null, 0, application.data());
        application.approve(organisation, now);
        applications.keep(application);
        administrators.appoint(organisation, application.applicant());
        steps.add(application, "APPROVED", "");
        applications.tell(application, "application-approved", "");
        return Optional.of(organisation);
    }

    public void refuse(UUID id, String reason) {
        var application = applications.held(id);
        var text = said(reason);
        application.refuse(clock.instant());
        applications.keep(application);
        steps.add(application, "REFUSED", text);
        applications.tell(application, "application-refused", text);
    }

    private static String said(String typed) {
        if (typed.isBlank()) {
            throw Refusal.of("organisations.refusal.message").at("message");
        }
        return OrganisationApplication.text(typed);
    }
}
