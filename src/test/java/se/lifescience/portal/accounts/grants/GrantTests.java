package se.lifescience.portal.accounts.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.kernel.privacy.DataSubject;
import se.lifescience.portal.kernel.privacy.PersonalDataProvider.ErasureEffect;
import se.lifescience.portal.kernel.privacy.PersonalDataProvider.Outcome;
import se.lifescience.portal.memberships.ActingForService;
import se.lifescience.portal.memberships.MembershipRole;
import se.lifescience.portal.memberships.Setting;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;

/** A right on one thing opens that thing, for its holder, as long as it holds, and nothing else. */
@PortalTest
class GrantTests {

    private static final GrantTarget THING = new GrantTarget(GrantedThings.KIND, GrantedThings.KNOWN);

    @Autowired
    private GrantService grants;

    @Autowired
    private GrantCheck check;

    @Autowired
    private GrantedThings things;

    @Autowired
    private GrantDataProvider records;

    @Autowired
    private ActingForService acting;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAs staff;
    private SignedInAs kim;

    @BeforeEach
    void prepare() {
        jdbc.sql("delete from permission_grant where target_kind = ?")
                .param(GrantedThings.KIND)
                .update();
        staff = SignedInAs.newPerson(jdbc, "Oskar Lind", Roles.MEMBER, Roles.OFFICE);
        kim = SignedInAs.newPerson(jdbc, "Kim Aberg", Roles.MEMBER);
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aRoleOrARightOnThisThingOpensIt() {
        assertClosed();
        give(person(), in(Duration.ofDays(1)));
        assertOpen();
        staff.again();
        assertThat(things.read(GrantedThings.KNOWN)).isEqualTo("the thing");
        assertNotFound(() -> things.read(UUID.randomUUID()));
    }

    @Test
    void aRightOnAnotherThingOrOfAnotherKindIsNone() {
        var sara = SignedInAs.newPerson(jdbc, "Sara Ek", Roles.MEMBER).person().id();
        staff.again();
        grants.give(new GrantTarget(GrantedThings.KIND, UUID.randomUUID()), GrantedThings.READ, person(), null);
        grants.give(new GrantTarget("other-thing", GrantedThings.KNOWN), GrantedThings.READ, person(), null);
        grants.give(THING, "test.write", person(), null);
        grants.give(THING, GrantedThings.READ, GrantHolder.person(sara), null);
        assertClosed();
    }

    @Test
    void aRightThatIsOverIsNone() {
        var id = give(person(), in(Duration.ofDays(1)));
        assertOpen();
        jdbc.sql("update permission_grant set ends_at = now() where id = ?")
                .param(id)
                .update();
        assertClosed();
        staff.again();
        assertThat(grants.on(THING))
                .singleElement()
                .satisfies(grant -> assertThat(grant.inForce()).isFalse());
    }

    @Test
    void aRightThatIsRevokedIsNoneFromTheNextActOnAndRevokedOnce() {
        var id = give(person(), null);
        assertOpen();
        staff.again();
        grants.revoke(id);
        assertNotFound(() -> grants.revoke(id));
        assertNotFound(() -> grants.revoke(UUID.randomUUID()));
        assertClosed();
        assertThat(audited("accounts.grant-given")).isPositive();
        assertThat(audited("accounts.grant-revoked")).isPositive();
    }

    @Test
    void givenAgainItIsTheLaterOneThatHolds() {
        give(person(), null);
        give(person(), in(Duration.ofHours(1)));
        staff.again();
        assertThat(grants.of(kim.person().id())).extracting(GrantView::inForce).containsExactly(true, false);
        assertThat(grants.of(kim.person().id()).getFirst().until()).isPresent();
    }

    @Test
    void anEndThatHasPassedAndAHolderWhoIsShutOutAreRefused() {
        staff.again();
        assertThatThrownBy(() -> grants.give(THING, GrantedThings.READ, person(), Instant.now()))
                .hasMessage("accounts.refusal.grant-past");
        assertNotFound(() ->
                grants.give(THING, GrantedThings.READ, GrantHolder.person(new PersonId(UUID.randomUUID())), null));
        jdbc.sql("update person set state = 'DISABLED' where id = ?")
                .param(kim.person().id().value())
                .update();
        assertNotFound(() -> grants.give(THING, GrantedThings.READ, person(), null));
    }

    @Test
    void onlyTheOfficeGivesListsAndRevokes() {
        var id = give(person(), null);
        kim.again();
        assertDenied(() -> grants.give(THING, GrantedThings.READ, person(), null));
        assertDenied(() -> grants.revoke(id));
        assertDenied(() -> grants.on(THING));
        assertDenied(() -> grants.of(kim.person().id()));
    }

    @Test
    void whoWaitsToBeLetInAndWhoIsNotLoggedInHaveNone() {
        var waiting = new Setting(jdbc).newcomer("Nils By");
        give(GrantHolder.person(waiting.person().id()), null);
        waiting.again();
        assertThat(check.has(GrantedThings.READ, GrantedThings.KIND, GrantedThings.KNOWN))
                .isFalse();
        SecurityContextHolder.clearContext();
        assertThat(check.has(GrantedThings.READ, GrantedThings.KIND, GrantedThings.KNOWN))
                .isFalse();
    }

    @Test
    void anOrganisationsRightIsThatOfThoseWhoActForItNow() {
        var setting = new Setting(jdbc);
        var organisation = setting.organisation(Setting.freshName("Granit"));
        var mandate = setting.join(organisation, kim.person().id(), MembershipRole.MEMBER);
        give(GrantHolder.organisation(organisation.value()), null);

        assertClosed();
        kim.again();
        acting.choose(organisation);
        assertThat(things.read(GrantedThings.KNOWN)).isEqualTo("the thing");

        jdbc.sql("update membership set ends_on = current_date - 2 where id = ?")
                .param(mandate.value())
                .update();
        assertDenied(() -> things.read(GrantedThings.KNOWN));
    }

    @Test
    void whatAnOrganisationHadIsTheRightOfTheOneItBecameAPartOf() {
        var setting = new Setting(jdbc);
        var kept = setting.organisation(Setting.freshName("Granit"));
        var gone = setting.organisation(Setting.freshName("Havtorn"));
        setting.join(kept, kim.person().id(), MembershipRole.MEMBER);
        give(GrantHolder.organisation(gone.value()), null);
        kim.again();
        acting.choose(kept);
        assertDenied(() -> things.read(GrantedThings.KNOWN));

        merge(gone, kept);
        assertThat(things.read(GrantedThings.KNOWN)).isEqualTo("the thing");
    }

    @Test
    void whoIsErasedLosesTheirRightsAndThoseTheyGaveStay() {
        give(person(), null);
        give(GrantHolder.organisation(UUID.randomUUID()), null);
        var holder = subject(kim);
        var giver = subject(staff);
        assertThat(records.export(holder).getFirst().rows()).hasSize(1);
        assertThat(records.export(giver).getLast().rows()).hasSize(2);
        assertThat(records.erasureEffects(holder))
                .containsExactly(
                        new ErasureEffect("accounts.mine.grants-gone", Outcome.DELETED, 1),
                        new ErasureEffect("accounts.mine.grants-kept", Outcome.KEPT, 0));
        assertThat(records.erasureEffects(giver).getLast().count()).isEqualTo(2);

        records.erase(holder);
        records.erase(giver);

        staff.again();
        assertThat(grants.of(kim.person().id())).isEmpty();
        assertThat(grants.on(THING)).hasSize(1);
    }

    private static DataSubject subject(SignedInAs person) {
        return new DataSubject(person.person().id().value(), person.person().name(), Set.of(), Set.of());
    }

    private void merge(OrganisationId gone, OrganisationId kept) {
        jdbc.sql("update organisation set state = 'MERGED', in_directory = false, merged_into = ? where id = ?")
                .params(kept.value(), gone.value())
                .update();
    }

    private UUID give(GrantHolder holder, @Nullable Instant until) {
        staff.again();
        return grants.give(THING, GrantedThings.READ, holder, until);
    }

    private GrantHolder person() {
        return GrantHolder.person(kim.person().id());
    }

    private static Instant in(Duration time) {
        return Instant.now().plus(time);
    }

    private long audited(String action) {
        return jdbc.sql("select count(*) from audit_entry where action = ? and actor = ?")
                .params(action, staff.person().id().value())
                .query(Long.class)
                .single();
    }

    private void assertOpen() {
        kim.again();
        assertThat(things.read(GrantedThings.KNOWN)).isEqualTo("the thing");
        assertThat(check.has(GrantedThings.READ, GrantedThings.KIND, GrantedThings.KNOWN))
                .isTrue();
    }

    /** Closed as what is not there is closed. */
    private void assertClosed() {
        kim.again();
        assertDenied(() -> things.read(GrantedThings.KNOWN));
        assertDenied(() -> things.read(UUID.randomUUID()));
        assertNotFound(() -> check.demand(GrantedThings.READ, GrantedThings.KIND, GrantedThings.KNOWN));
    }

    private static void assertDenied(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(AccessDeniedException.class);
    }

    private static void assertNotFound(ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }
}
