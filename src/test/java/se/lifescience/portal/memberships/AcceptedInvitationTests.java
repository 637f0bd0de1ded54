package se.lifescience.portal.memberships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;

/** Every invitation, taken by somebody with every kind of place in the organisation, gives what it says and no more. */
@PortalTest
class AcceptedInvitationTests {

    private static final LocalDate OVER = LocalDate.of(2020, 1, 31);
    private static final LocalDate SOONER = LocalDate.of(2099, 5, 31);
    private static final LocalDate THEIR_END = LocalDate.of(2099, 6, 30);
    private static final LocalDate LATER = LocalDate.of(2099, 7, 31);

    @Autowired
    private MembershipService memberships;

    @Autowired
    private MembershipInvitationService invitations;

    @Autowired
    private JdbcClient jdbc;

    private Setting setting;
    private OrganisationId organisation;
    private SignedInAs administrator;
    private SignedInAs kim;

    /** What the receiver has in the organisation already. */
    enum Present {
        NOTHING("", null, null),
        REQUESTED("ASKED", MembershipRole.MEMBER, null),
        MEMBER("ACTIVE", MembershipRole.MEMBER, null),
        MEMBER_WITH_END("ACTIVE", MembershipRole.MEMBER, THEIR_END),
        SIGNATORY("ACTIVE", MembershipRole.SIGNATORY, null),
        SIGNATORY_WITH_END("ACTIVE", MembershipRole.SIGNATORY, THEIR_END),
        ADMINISTRATOR("ACTIVE", MembershipRole.ADMINISTRATOR, null),
        ADMINISTRATOR_WITH_END("ACTIVE", MembershipRole.ADMINISTRATOR, THEIR_END),
        OVER_AND_NOT_YET_ENDED("ACTIVE", MembershipRole.ADMINISTRATOR, OVER),
        ENDED("ENDED", MembershipRole.ADMINISTRATOR, null);

        private final String state;
        private final @Nullable MembershipRole role;
        private final @Nullable LocalDate lastDay;

        Present(String state, @Nullable MembershipRole role, @Nullable LocalDate lastDay) {
            this.state = state;
            this.role = role;
            this.lastDay = lastDay;
        }

        boolean isMandate() {
            return state.equals("ACTIVE") && this != OVER_AND_NOT_YET_ENDED;
        }
    }

    /** Why an invitation is worth nothing. */
    enum Dead {
        LINK_PAST_ITS_TIME,
        MANDATE_PAST_ITS_LAST_DAY,
        WITHDRAWN,
        USED
    }

    static Stream<Arguments> openOnes() {
        return Arrays.stream(Present.values())
                .flatMap(present -> Stream.of(
                                MembershipRole.MEMBER, MembershipRole.SIGNATORY, MembershipRole.ADMINISTRATOR)
                        .flatMap(role -> Stream.of(Optional.<LocalDate>empty(), Optional.of(SOONER), Optional.of(LATER))
                                .map(lastDay -> Arguments.of(present, role, lastDay))));
    }

    static Stream<Arguments> deadOnes() {
        return Arrays.stream(Present.values())
                .flatMap(present -> Arrays.stream(Dead.values()).map(dead -> Arguments.of(present, dead)));
    }

    @BeforeEach
    void prepare() {
        setting = new Setting(jdbc);
        organisation = setting.organisation(Setting.freshName("Granit"));
        administrator = setting.member(organisation, "Maria Sjoberg", MembershipRole.ADMINISTRATOR);
        kim = SignedInAs.newPerson(jdbc, "Kim Aberg", "MEMBER");
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest(name = "{0} is offered {1} {2}")
    @MethodSource("openOnes")
    void anOpenOneGivesItsRoleUntilItsLastDay(Present present, MembershipRole role, Optional<LocalDate> lastDay) {
        has(present);
        var token = SecretToken.generate();
        invited(token, role, lastDay.orElse(null));
        kim.again();

        var foreseen = invitations.invitation(token);
        var accepted = invitations.accept(token);

        assertThat(foreseen.lastDay()).isEqualTo(lastDay);
        assertThat(accepted).isEqualTo(new MembershipInvitation.Accepted(organisation, foreseen.effect()));
        assertThat(memberships.mine()).singleElement().satisfies(mine -> {
            var expected = expected(present, role, lastDay);
            assertThat(mine.state()).isEqualTo(MembershipState.ACTIVE);
            assertThat(mine.role()).isEqualTo(expected.role());
            assertThat(mine.until()).isEqualTo(expected.lastDay());
            if (present.role == null || !present.isMandate() || mine.role() != present.role) {
                assertThat(mine.role()).isEqualTo(role);
                assertThat(mine.until()).isEqualTo(lastDay);
            }
            assertThat(accepted.effect()).isEqualTo(expected.effect());
        });
        assertNotFound(token);
    }

    @ParameterizedTest(name = "{0} uses one that is {1}")
    @MethodSource("deadOnes")
    void aDeadOneChangesNothing(Present present, Dead dead) {
        has(present);
        var token = SecretToken.generate();
        var id = invited(token, MembershipRole.ADMINISTRATOR, null);
        switch (dead) {
            case LINK_PAST_ITS_TIME ->
                jdbc.sql("update personal_link set until = now() - interval '1 second' where subject_id = ?")
                        .param(id)
                        .update();
            case MANDATE_PAST_ITS_LAST_DAY ->
                jdbc.sql("update membership set ends_on = ? where id = ?")
                        .params(
                                Date.valueOf(LocalDate.now(ZoneId.of("Europe/Stockholm"))
                                        .minusDays(1)),
                                id)
                        .update();
            case WITHDRAWN -> {
                administrator.again();
                memberships.end(new MembershipId(id));
            }
            case USED -> {
                SignedInAs.newPerson(jdbc, "Sara Ek", "MEMBER");
                invitations.accept(token);
            }
        }
        var before = rows();
        kim.again();

        assertThatThrownBy(() -> invitations.invitation(token)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> invitations.accept(token)).isInstanceOf(Refusal.class);

        assertThat(rows()).isEqualTo(before);
    }

    private record Outcome(MembershipRole role, Optional<LocalDate> lastDay, MembershipInvitation.Effect effect) {}

    private static Outcome expected(Present present, MembershipRole role, Optional<LocalDate> lastDay) {
        if (present.role == null || !present.isMandate()) {
            return new Outcome(role, lastDay, MembershipInvitation.Effect.JOINS);
        }
        var theirs = Optional.ofNullable(present.lastDay);
        if (role.compareTo(present.role) > 0) {
            return new Outcome(role, lastDay, MembershipInvitation.Effect.LIFTS);
        }
        var isLonger = theirs.isPresent()
                && lastDay.map(day -> day.isAfter(theirs.get())).orElse(true);
        return role == present.role && isLonger
                ? new Outcome(role, lastDay, MembershipInvitation.Effect.PROLONGS)
                : new Outcome(present.role, theirs, MembershipInvitation.Effect.NOTHING);
    }

    private void has(Present present) {
        if (present.role != null) {
            jdbc.sql("""
                            insert into membership (id, organisation_id, person_id, name, role, state, origin, starts_at, ends_on, ended_at, created_at, version)
                            values (?, ?, ?, '', ?, ?, 'OFFICE', case when ? = 'ASKED' then null else now() end, ?, case when ? = 'ENDED' then now() end, now(), 0)""")
                    .params(
                            UUID.randomUUID(),
                            organisation.value(),
                            kim.person().id().value(),
                            present.role.name(),
                            present.state,
                            present.state,
                            present.lastDay == null ? null : Date.valueOf(present.lastDay),
                            present.state)
                    .update();
        }
    }

    private UUID invited(SecretToken token, MembershipRole role, @Nullable LocalDate lastDay) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into membership (id, organisation_id, name, email, email_key, role, state, origin, ends_on, created_at, version)
                        values (?, ?, 'Kim', 'kim@example.org', 'kim@example.org', ?, 'INVITED', 'INVITATION', ?, now(), 0)""")
                .params(id, organisation.value(), role.name(), lastDay == null ? null : Date.valueOf(lastDay))
                .update();
        setting.link(new MembershipId(id), token);
        return id;
    }

    private List<Map<String, Object>> rows() {
        return jdbc.sql("select * from membership where organisation_id = ? order by id")
                .param(organisation.value())
                .query()
                .listOfRows();
    }

    private void assertNotFound(SecretToken token) {
        assertThatThrownBy(() -> invitations.accept(token))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }
}
