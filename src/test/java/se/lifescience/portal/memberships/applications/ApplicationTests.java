package se.lifescience.portal.memberships.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.memberships.FirstAdministrator;
import se.lifescience.portal.memberships.MembershipRole;
import se.lifescience.portal.memberships.MembershipService;
import se.lifescience.portal.memberships.Setting;
import se.lifescience.portal.organisations.DirectoryService;
import se.lifescience.portal.organisations.OrganisationData;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.organisations.OrganisationRegister;
import se.lifescience.portal.organisations.OrganisationRoutes;
import se.lifescience.portal.organisations.Sector;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;
import se.lifescience.portal.testing.Statements;

@PortalTest
class ApplicationTests {

    @Autowired
    private ApplicationHistory steps;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private ApplicationReviewService review;

    @Autowired
    private MembershipService memberships;

    @Autowired
    private DirectoryService directoryService;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationTodos todos;

    @Autowired
    private ApplicationRegister register;

    @Autowired
    private OrganisationRegister organisations;

    @Autowired
    private FirstAdministrator firstAdministrator;

    @Autowired
    private CurrentPerson currentPerson;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private Setting setting;
    private SignedInAs staff;
    private SignedInAs applicant;
    private String name;

    @BeforeEach
    void prepare() {
        setting = new Setting(jdbc);
        staff = SignedInAs.newPerson(jdbc, "Oskar Lind", Roles.MEMBER, Roles.OFFICE);
        applicant = setting.newcomer("Fatima Haddad");
        name = Setting.freshName("Frö");
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anUnknownOrganisationIsRegisteredAskedAboutAndApproved() {
        var id = applications.apply(data(Setting.freshNumber()), "Vi finns");
        assertThat(applications.mine())
                .extracting(ApplicationService.Row::state)
                .containsExactly(ApplicationState.RECEIVED);

        staff.again();
        assertThat(applications.list(true, 0, 1_000))
                .extracting(ApplicationService.Row::id)
                .contains(id);
        assertRefused(() -> review.askBack(id, " "), "organisations.refusal.message");
        review.askBack(id, "Vilka är era medlemmar?");

        applicant.again();
        assertThat(applications.get(id).state()).isEqualTo(ApplicationState.ASKED_BACK);
        assertRefused(() -> applications.answer(id, applications.get(id).data(), " "), "organisations.refusal.message");
        assertThat(applications.get(id).state()).isEqualTo(ApplicationState.ASKED_BACK);
        applications.answer(id, data(applications.get(id).data().number()), "Sjuttio bolag.");

        staff.again();
        var organisation = review.approve(id).orElseThrow();

        assertThat(setting.stateOf(applicant)).isEqualTo("ACTIVE");
        applicant.again();
        assertThat(memberships.mine()).singleElement().satisfies(mine -> {
            assertThat(mine.organisation()).isEqualTo(organisation);
            assertThat(mine.role()).isEqualTo(MembershipRole.ADMINISTRATOR);
        });
        assertThat(applications.get(id).steps())
                .extracting(ApplicationView.Step::kind)
                .containsExactly("RECEIVED", "ASKED_BACK", "ANSWERED", "APPROVED");
        assertThat(mails(id))
                .containsExactly(
                        "memberships.application-received",
                        "memberships.application-asked",
                        "memberships.application-approved");
        assertThat(directoryService.find(Language.SV, name, null, "", 0, 5)).hasSize(1);
    }

    @Test
    void aRefusalGivesItsReasonAndLetsNobodyIn() {
        var id = applications.apply(data(Setting.freshNumber()), "");
        staff.again();
        assertRefused(() -> review.refuse(id, ""), "organisations.refusal.message");
        review.refuse(id, "Ni finns redan under ert gamla namn.");

        assertThat(setting.stateOf(applicant)).isEqualTo("PENDING");
        applicant.again();
        assertThat(applications.get(id).steps().getLast().message()).isEqualTo("Ni finns redan under ert gamla namn.");
        assertRefused(() -> applications.withdraw(id), "organisations.refusal.application-decided");
        staff.again();
        assertRefused(() -> review.approve(id), "organisations.refusal.application-decided");
        assertThat(directoryService.find(Language.SV, name, null, "", 0, 5)).isEmpty();
    }

    @RepeatedTest(5)
    void anApplicationIsApprovedOnceHoweverManyPress() throws Exception {
        var id = applications.apply(data(Setting.freshNumber()), "");
        var other = SignedInAs.newPerson(jdbc, "Anna Ek", Roles.MEMBER, Roles.ADMIN);

        var answers = Setting.race(
                List.of(staff, other, staff),
                List.of(() -> review.approve(id), () -> review.approve(id), () -> review.refuse(id, "Nej")));

        assertThat(answers)
                .containsExactlyInAnyOrder(
                        "done",
                        "organisations.refusal.application-decided",
                        "organisations.refusal.application-decided");
        assertThat(mails(id)).hasSize(2);
    }

    @Test
    void ofTwoHundredWhoApproveAtTheSameMomentOneDoesAndOneMailGoesOut() throws Exception {
        var id = applications.apply(data(Setting.freshNumber()), "");
        var other = SignedInAs.newPerson(jdbc, "Anna Ek", Roles.MEMBER, Roles.ADMIN);
        var staffs = IntStream.range(0, 200)
                .mapToObj(number -> number % 2 == 0 ? staff : other)
                .toList();

        var answers = Setting.race(staffs, Collections.nCopies(staffs.size(), () -> review.approve(id)));

        assertThat(answers).filteredOn("done"::equals).hasSize(1);
        assertThat(answers)
                .filteredOn("organisations.refusal.application-decided"::equals)
                .hasSize(staffs.size() - 1);
        assertThat(mails(id)).containsExactly("memberships.application-received", "memberships.application-approved");
    }

    @Test
    void aNumberThatExistsIsToldAndStandsOnceAmongThoseThatWait() {
        var number = Setting.freshNumber();
        applications.apply(data(number), "");
        assertRefused(() -> applications.apply(data(number), ""), "organisations.refusal.application-known");

        var known = setting.organisation(Setting.freshName("Granit"));
        var theirs = jdbc.sql("select number from organisation where id = ?")
                .param(known.value())
                .query(String.class)
                .single();
        assertRefused(() -> applications.apply(data(theirs), ""), "organisations.refusal.number-known");
        assertThat(kept("memberships.number-known", known)).isOne();
    }

    @Test
    void aNameThatExistsIsRefusedWhenTheOfficeApproves() {
        name = Setting.freshName("Granit");
        setting.organisation(name);
        var id = applications.apply(data(Setting.freshNumber()), "");
        staff.again();
        assertRefused(() -> review.approve(id), "organisations.refusal.organisation-taken");
        assertThat(applications.get(id).state()).isEqualTo(ApplicationState.RECEIVED);
    }

    @Test
    void onlyPatientAndCivilSocietyMayLackANumber() {
        assertRefused(() -> applications.apply(data(""), ""), "organisations.refusal.number-missing");
        applications.apply(new OrganisationData(name, "", Sector.CIVIL_SOCIETY, null, ""), "");
        assertThat(applications.mine()).hasSize(1);
    }

    @Test
    void anApplicantSeesOnlyTheirOwnAndCannotDecide() {
        var id = applications.apply(data(Setting.freshNumber()), "");
        assertThatThrownBy(() -> review.approve(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> applications.list(true, 0, 10)).isInstanceOf(AccessDeniedException.class);
        setting.newcomer("Kim Aberg");
        assertNotFound(() -> applications.get(id));
        assertNotFound(() -> applications.withdraw(id));
        assertNotFound(() -> applications.answer(id, data(""), ""));
        assertNotFound(() -> applications.get(UUID.randomUUID()));
    }

    @Test
    void nobodyApprovesTheirOwn() {
        staff.again();
        var id = applications.apply(data(Setting.freshNumber()), "");
        assertRefused(() -> review.approve(id), "organisations.refusal.own-application");
    }

    @Test
    void whereTwoApproveTheFirstYesMakesNothingAndTheSamePersonIsNotTwo() {
        var two = new ApplicationReviewService(
                register, steps, organisations, firstAdministrator, currentPerson, clock, true);
        var id = applications.apply(data(Setting.freshNumber()), "");
        staff.again();
        assertThat(approve(two, id)).isEmpty();
        assertRefused(() -> approve(two, id), "organisations.refusal.second-person");
        assertThat(setting.stateOf(applicant)).isEqualTo("PENDING");
        assertThat(directoryService.find(Language.SV, name, null, "", 0, 5)).isEmpty();

        SignedInAs.newPerson(jdbc, "Anna Ek", Roles.MEMBER, Roles.OFFICE);
        assertThat(approve(two, id)).isPresent();
        assertThat(setting.stateOf(applicant)).isEqualTo("ACTIVE");
    }

    private Optional<OrganisationId> approve(ApplicationReviewService service, UUID id) {
        return Objects.requireNonNull(transaction.execute(status -> service.approve(id)));
    }

    @Test
    void whoeverHasToActIsToldOnTheirStartPage() {
        applicant = SignedInAs.newPerson(jdbc, "Fatima Haddad", Roles.MEMBER);
        var id = applications.apply(data(Setting.freshNumber()), "");
        assertThat(todos.todos(applicant.person())).isEmpty();
        staff.again();
        review.askBack(id, "Vilka är ni?");
        assertThat(todos.todos(applicant.person()))
                .singleElement()
                .satisfies(todo -> assertThat(todo.link()).isEqualTo(OrganisationRoutes.application(id)));
    }

    @Test
    void nobodyHasMoreThanThreeWaiting() {
        IntStream.range(0, 3).forEach(n -> applications.apply(data(Setting.freshNumber()), ""));
        assertRefused(() -> applications.apply(data(Setting.freshNumber()), ""), "organisations.refusal.applications");
    }

    @Test
    void theListTakesOneStatementHoweverLongItIs() throws Exception {
        staff.again();
        var few = Statements.during(() -> applications.list(true, 0, 50));
        for (var n = 0; n < 20; n++) {
            setting.newcomer("Kim Aberg");
            name = Setting.freshName("Frö");
            applications.apply(data(Setting.freshNumber()), "");
        }
        staff.again();
        assertThat(Statements.during(() -> applications.list(true, 0, 50)))
                .isEqualTo(few)
                .isEqualTo(1);
    }

    private OrganisationData data(String number) {
        return new OrganisationData(
                name, "", number, Sector.INDUSTRY, "SE-C", Set.of(), "https://example.org", List.of(), true);
    }

    private List<String> mails(UUID id) {
        return jdbc.sql("select kind from message where reference = ? order by created_at, id")
                .param(id.toString())
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** How often the audit trail says that the applicant did so to an organisation. */
    private long kept(String action, OrganisationId organisation) {
        return jdbc.sql("select count(*) from audit_entry where action = ? and actor = ? and subject = ?")
                .params(
                        action,
                        applicant.person().id().value(),
                        organisation.value().toString())
                .query(Long.class)
                .single();
    }

    private static void assertNotFound(ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    private static void assertRefused(ThrowingCallable work, String key) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
