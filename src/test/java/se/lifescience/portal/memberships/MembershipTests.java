package se.lifescience.portal.memberships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
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
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.organisations.OrganisationRoutes;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;
import se.lifescience.portal.testing.Statements;
import se.lifescience.portal.testing.TestClock;
import se.lifescience.portal.testing.TestMail;

@PortalTest
class MembershipTests {

    @Autowired
    private TestClock clock;

    @Autowired
    private MembershipService memberships;

    @Autowired
    private MembershipInvitationService invitations;

    @Autowired
    private MembershipTodos todos;

    @Autowired
    private ActingForService acting;

    @Autowired
    private JdbcClient jdbc;

    private Setting setting;
    private OrganisationId organisation;
    private SignedInAs administrator;

    @BeforeEach
    void prepare() {
        setting = new Setting(jdbc);
        organisation = setting.organisation(Setting.freshName("Granit"));
        administrator = setting.member(organisation, "Maria Sjoberg", MembershipRole.ADMINISTRATOR);
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void administratorsAreToldOnTheirStartPageWhoWantsIn() {
        assertThat(todos.todos(administrator.person())).isEmpty();
        SignedInAs.newPerson(jdbc, "Johan Berg", Roles.MEMBER);
        memberships.ask(organisation);
        assertThat(todos.todos(administrator.person()))
                .singleElement()
                .satisfies(todo -> assertThat(todo.link()).isEqualTo(OrganisationRoutes.of(organisation)));
    }

    @Test
    void aColleagueIsInvitedByMailAndJoinsWhenLoggedIn() {
        var address = UUID.randomUUID() + "@example.org";
        invitations.invite(organisation, "Kim Aberg", address, MembershipRole.SIGNATORY, null);
        var token = Setting.token(address, 1);
        assertThat(Setting.text(TestMail.arrivedFor(address).getLast()))
                .contains("En organisation i portalen bjuder in dig")
                .doesNotContain("Kim", "Maria", "Granit");

        SecurityContextHolder.clearContext();
        assertThat(invitations.invitation(token).role()).isEqualTo(MembershipRole.SIGNATORY);
        assertThat(invitations.invitation(token).role()).isEqualTo(MembershipRole.SIGNATORY);
        assertThatThrownBy(() -> invitations.accept(token)).isInstanceOf(RuntimeException.class);

        var kim = setting.newcomer("Kim Aberg");
        assertThat(invitations.accept(token).organisation()).isEqualTo(organisation);

        assertThat(setting.stateOf(kim)).isEqualTo("ACTIVE");
        assertThat(memberships.mine()).singleElement().satisfies(mine -> {
            assertThat(mine.organisation()).isEqualTo(organisation);
            assertThat(mine.role()).isEqualTo(MembershipRole.SIGNATORY);
            assertThat(mine.state()).isEqualTo(MembershipState.ACTIVE);
        });
        assertNotFound(() -> invitations.accept(token));
        assertNotFound(() -> invitations.invitation(token));
    }

    @Test
    void anInvitationSentAgainMakesTheEarlierLinkWorthless() {
        var address = UUID.randomUUID() + "@example.org";
        invitations.invite(organisation, "Kim Aberg", address, MembershipRole.ADMINISTRATOR, null);
        var first = Setting.token(address, 1);
        invitations.invite(organisation, "Kim Aberg", address.toUpperCase(Locale.ROOT), MembershipRole.MEMBER, null);
        var second = jdbc.sql("select count(*) from membership where email_key = ? and state = 'INVITED'")
                .param(address)
                .query(Long.class)
                .single();

        assertThat(second).isEqualTo(1);
        assertNotFound(() -> invitations.invitation(first));
    }

    @Test
    void anInvitationThatIsTooOldIsWorthNothing() {
        var address = UUID.randomUUID() + "@example.org";
        invitations.invite(organisation, "Kim Aberg", address, MembershipRole.MEMBER, null);
        var token = Setting.token(address, 1);
        clock.forward(Duration.ofDays(14));

        assertNotFound(() -> invitations.invitation(token));
        setting.newcomer("Kim Aberg");
        assertRefused(() -> invitations.accept(token), "organisations.refusal.invitation-over");
    }

    @Test
    void aMemberWhoIsInvitedAgainKeepsOneMembershipWithTheHigherRole() {
        var address = UUID.randomUUID() + "@example.org";
        invitations.invite(organisation, "Kim", address, MembershipRole.SIGNATORY, null);
        var token = Setting.token(address, 1);
        var kim = setting.member(organisation, "Kim Aberg", MembershipRole.CONTACT);

        invitations.accept(token);

        kim.again();
        assertThat(memberships.mine())
                .extracting(MembershipService.MyMembership::role)
                .containsExactly(MembershipRole.SIGNATORY);
    }

    @Test
    void whoAsksWaitsUntilAnAdministratorSaysYes() {
        var johan = SignedInAs.newPerson(jdbc, "Johan Berg", Roles.MEMBER);
        memberships.ask(organisation);
        memberships.ask(organisation);
        assertThat(memberships.mine())
                .extracting(MembershipService.MyMembership::state)
                .containsExactly(MembershipState.ASKED);
        assertThat(acting.choices()).isEmpty();
        assertNotFound(() -> memberships.approve(memberships.mine().getFirst().id(), MembershipRole.ADMINISTRATOR));

        administrator.again();
        var asked = memberships.members(organisation, "johan", 0, 10).getFirst();
        memberships.approve(asked.id(), MembershipRole.SIGNATORY);

        johan.again();
        assertThat(acting.choices()).extracting(Mandate::role).containsExactly(MembershipRole.SIGNATORY);
    }

    @Test
    void anEndedMembershipGivesNothingFromTheNextActOn() {
        var johan = setting.member(organisation, "Johan Berg", MembershipRole.SIGNATORY);
        acting.choose(organisation);
        assertThat(acting.now()).isPresent();
        var login = SecurityContextHolder.getContext();
        var his = memberships.mine().getFirst().id();

        administrator.again();
        memberships.end(his);

        SecurityContextHolder.setContext(login);
        assertThat(acting.now()).isEmpty();
        assertThat(acting.choices()).isEmpty();
        assertNotFound(() -> acting.choose(organisation));
        assertThat(johan.person().id()).isNotNull();
    }

    @Test
    void aMembershipEndsAfterItsLastDay() {
        var johan = setting.member(organisation, "Johan Berg", MembershipRole.MEMBER);
        var id = memberships.mine().getFirst().id();
        administrator.again();
        var row = row("Johan");
        assertRefused(
                () -> memberships.change(id, row.version(), MembershipRole.MEMBER, today().minusDays(2)),
                "organisations.refusal.past");
        memberships.change(id, row.version(), MembershipRole.CONTACT, today().plusDays(1));
        johan.again();
        assertThat(acting.choices()).hasSize(1);
        jdbc.sql("update membership set ends_on = current_date - 2 where id = ?")
                .param(id.value())
                .update();
        assertThat(acting.choices()).isEmpty();
    }

    @Test
    void theLastAdministratorStaysUntilThereIsAnother() {
        var mine = memberships.mine().getFirst().id();
        var version = row("Maria").version();
        assertRefused(() -> memberships.leave(mine), "organisations.refusal.last-administrator");
        assertRefused(() -> memberships.end(mine), "organisations.refusal.last-administrator");
        assertRefused(
                () -> memberships.change(mine, version, MembershipRole.MEMBER, null),
                "organisations.refusal.last-administrator");
        assertRefused(
                () -> memberships.change(mine, version, MembershipRole.ADMINISTRATOR, today().plusDays(30)),
                "organisations.refusal.last-administrator");

        setting.member(organisation, "Johan Berg", MembershipRole.ADMINISTRATOR);
        administrator.again();
        memberships.leave(mine);
        assertThat(memberships.mine()).isEmpty();
    }

    @RepeatedTest(10)
    void twoAdministratorsWhoLeaveAtOnceDoNotLeaveItEmpty() throws Exception {
        var mine = memberships.mine().getFirst().id();
        var johan = setting.member(organisation, "Johan Berg", MembershipRole.ADMINISTRATOR);
        var his = memberships.mine().getFirst().id();

        var answers = Setting.race(
                List.of(administrator, johan), List.of(() -> memberships.leave(mine), () -> memberships.leave(his)));

        assertThat(answers).containsExactlyInAnyOrder("done", "organisations.refusal.last-administrator");
    }

    @RepeatedTest(5)
    void aRequestIsApprovedOnceHoweverManyPress() throws Exception {
        SignedInAs.newPerson(jdbc, "Johan Berg", Roles.MEMBER).proven(jdbc);
        memberships.ask(organisation);
        var asked = memberships.mine().getFirst().id();

        var answers = Setting.race(
                List.of(administrator, administrator, administrator),
                List.of(
                        () -> memberships.approve(asked, MembershipRole.MEMBER),
                        () -> memberships.approve(asked, MembershipRole.SIGNATORY),
                        () -> memberships.approve(asked, MembershipRole.CONTACT)));

        assertThat(answers)
                .containsExactlyInAnyOrder(
                        "done", "organisations.refusal.membership-state", "organisations.refusal.membership-state");
        assertThat(jdbc.sql("select count(*) from delivery d join message m on m.id = d.message_id"
                                + " where m.kind = 'memberships.approved' and m.reference = ?")
                        .param(asked.value().toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anotherOrganisationsAffairsAreNotFound() {
        var theirs = setting.organisation(Setting.freshName("Havtorn"));
        setting.member(theirs, "Fatima Haddad", MembershipRole.ADMINISTRATOR);
        var hers = memberships.mine().getFirst().id();
        var signatory = setting.member(organisation, "Sanna Ek", MembershipRole.SIGNATORY);
        for (var person : List.of(administrator, signatory)) {
            person.again();
            assertNotFound(() -> memberships.members(theirs, "", 0, 10));
            assertNotFound(() -> memberships.count(theirs, ""));
            assertNotFound(() -> invitations.invite(theirs, "X", "x@example.org", MembershipRole.MEMBER, null));
            assertNotFound(() -> memberships.approve(hers, MembershipRole.MEMBER));
            assertNotFound(() -> memberships.change(hers, 0, MembershipRole.MEMBER, null));
            assertNotFound(() -> memberships.end(hers));
            assertNotFound(() -> memberships.leave(hers));
        }
        signatory.again();
        assertNotFound(() -> memberships.members(organisation, "", 0, 10));
        assertNotFound(() -> memberships.members(new OrganisationId(UUID.randomUUID()), "", 0, 10));
    }

    @Test
    void whoWaitsToBeLetInMayAskAndComesInWithTheYesOfAnAdministrator() {
        var kim = setting.newcomer("Kim Aberg");
        memberships.ask(organisation);
        assertThat(setting.stateOf(kim)).isEqualTo("PENDING");
        assertThat(acting.choices()).isEmpty();
        var asked = memberships.mine().getFirst().id();
        assertThatThrownBy(() -> memberships.approve(asked, MembershipRole.MEMBER))
                .isInstanceOf(AccessDeniedException.class);
        administrator.again();
        memberships.approve(asked, MembershipRole.MEMBER);
        assertThat(setting.stateOf(kim)).isEqualTo("ACTIVE");
    }

    @Test
    void anOrganisationInvitesSoManyADay() {
        jdbc.sql("""
                        insert into membership (id, organisation_id, name, email, email_key, role, state, origin, created_at, version)
                        select gen_random_uuid(), ?, 'X', n || '@example.org', n || '@example.org', 'MEMBER', 'INVITED',
                            'INVITATION', now(), 0 from generate_series(1, 100) n""").param(organisation.value()).update();
        assertRefused(
                () -> invitations.invite(organisation, "X", "x@example.org", MembershipRole.MEMBER, null),
                "organisations.refusal.invitations");
    }

    @Test
    void whoWaitsToBeLetInMayNotListMembers() {
        setting.newcomer("Kim Aberg");
        assertThatThrownBy(() -> memberships.members(organisation, "", 0, 10))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theListTakesTheSameStatementsForTwoMembersAsForSixty() throws Exception {
        var few = Statements.during(() -> memberships.members(organisation, "", 0, 50));
        IntStream.range(0, 60)
                .forEach(n -> setting.member(organisation, "Person %02d".formatted(n), MembershipRole.MEMBER));
        administrator.again();

        assertThat(Statements.during(() -> memberships.members(organisation, "", 0, 50)))
                .isEqualTo(few)
                .isLessThanOrEqualTo(2);
        assertThat(memberships.members(organisation, "", 0, 50)).hasSize(50);
        assertThat(memberships.count(organisation, "")).isEqualTo(61);
        assertThat(memberships.count(organisation, "person 1")).isEqualTo(10);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Stockholm"));
    }

    private MembershipService.MemberRow row(String name) {
        return memberships.members(organisation, name, 0, 1).getFirst();
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
