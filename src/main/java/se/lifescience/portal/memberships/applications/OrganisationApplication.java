package se.lifescience.portal.memberships.applications;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.FreeText;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.RefusalCollector;
import se.lifescience.portal.kernel.privacy.PersonalData;
import se.lifescience.portal.kernel.privacy.PersonalData.RetentionClass;
import se.lifescience.portal.organisations.OrganisationData;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.organisations.Sector;

/** Somebody's wish that their organisation be known here, until the office has said yes or no. */
@Entity
@Table(name = "organisation_application")
class OrganisationApplication {

    static final int LONGEST_TEXT = 4_000;

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "applicant_id")
    @PersonalData(purpose = "who registers the organisation", retention = RetentionClass.CORRESPONDENCE)
    private UUID applicantId;

    @Column(name = "name_sv")
    private String nameSv = "";

    @Column(name = "name_en")
    private String nameEn = "";

    @Column(name = "number")
    private @Nullable String number;

    @Enumerated(EnumType.STRING)
    @Column(name = "sector")
    private Sector sector = Sector.INDUSTRY;

    @Column(name = "region")
    private @Nullable String region;

    @Column(name = "web")
    private String web = "";

    @Column(name = "in_directory")
    private boolean inDirectory;

    @Column(name = "message")
    @PersonalData(purpose = "what the applicant tells the office", retention = RetentionClass.CORRESPONDENCE)
    private String message = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ApplicationState state = ApplicationState.RECEIVED;

    @Column(name = "organisation_id")
    private @Nullable UUID organisationId;

    @Column(name = "approver_id")
    @PersonalData(purpose = "that two approve where the office wants it", retention = RetentionClass.CORRESPONDENCE)
    private @Nullable UUID approverId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected OrganisationApplication() {}

    OrganisationApplication(PersonId applicant, OrganisationData data, String message, Instant now) {
        this.id = Ids.next();
        this.applicantId = applicant.value();
        this.createdAt = now;
        var refusalCollector = new RefusalCollector();
        refusalCollector.check(() -> describe(data));
        refusalCollector.check(() -> this.message = text(message));
        refusalCollector.demandNone();
    }

    /** The same checks as an organisation's own, so that approving never fails on what was written here. */
    private void describe(OrganisationData typed) {
        var refusalCollector = new RefusalCollector();
        var organisation = refusalCollector.find(typed::checked);
        if (typed.number().isBlank() && typed.sector() != Sector.CIVIL_SOCIETY) {
            refusalCollector.add(
                    Refusal.of("organisations.refusal.number-missing").at("number"));
        }
        var wanted = typed.sector();
        if (wanted == null) {
            refusalCollector.add(
                    Refusal.of("organisations.refusal.sector-missing").at("sector"));
            throw refusalCollector.refusal();
        }
        refusalCollector.demandNone();
        var checked = organisation.orElseThrow();
        nameSv = checked.nameSv();
        nameEn = checked.nameEn();
        number = checked.number().isEmpty() ? null : checked.number();
        sector = wanted;
        region = checked.region();
        web = checked.web();
        inDirectory = checked.inDirectory();
    }

    void askBack() {
        demand(state.isOpen());
        state = ApplicationState.ASKED_BACK;
    }

    /** The applicant answers, and may put right what was written. */
    void answer(OrganisationData corrected) {
        demand(state.isOpen());
        describe(corrected);
        approverId = null;
        state = ApplicationState.RECEIVED;
    }

    /** Says yes as the first of two; gives whether another has said so before. */
    boolean support(PersonId approver) {
        demand(state.isOpen());
        if (approver.value().equals(approverId)) {
            throw Refusal.of("organisations.refusal.second-person");
        }
        var isSecond = approverId != null;
        approverId = approver.value();
        return isSecond;
    }

    void approve(OrganisationId organisation, Instant now) {
        decide(ApplicationState.APPROVED, now);
        organisationId = organisation.value();
    }

    void refuse(Instant now) {
        decide(ApplicationState.REFUSED, now);
    }

    void withdraw(Instant now) {
        decide(ApplicationState.WITHDRAWN, now);
    }

    private void decide(ApplicationState to, Instant now) {
        demand(state.isOpen());
        state = to;
        decidedAt = now;
    }

    private static void demand(boolean allowed) {
        if (!allowed) {
            throw Refusal.conflict("organisations.refusal.application-decided");
        }
    }

    static String text(String typed) {
        return FreeText.of("message", typed, LONGEST_TEXT);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    PersonId applicant() {
        return new PersonId(applicantId);
    }

    ApplicationState state() {
        return state;
    }

    String message() {
        return message;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    UUID organisation() {
        return organisationId;
    }

    OrganisationData data() {
        return new OrganisationData(
                nameSv,
                nameEn.equals(nameSv) ? "" : nameEn,
                number == null ? "" : number,
                sector,
                region,
                Set.of(),
                web,
                List.of(),
                inDirectory);
    }
}
