package se.lifescience.portal.memberships;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.mail.Outbox;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;

@PortalTest
class MandateExpiryTests {

    private static final LocalDate LAST_DAY = LocalDate.of(2031, 3, 30);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CurrentPerson current;

    @Autowired
    private PortalSettings settings;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Translations translations;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private MembershipService memberships;

    private Setting setting;
    private OrganisationId organisation;
    private SignedInAs sanna;
    private MembershipId mandate;

    @BeforeEach
    void prepare() {
        setting = new Setting(jdbc);
        organisation = setting.organisation(Setting.freshName("Granit"));
        setting.member(organisation, "Maria Sjoberg", MembershipRole.ADMINISTRATOR);
        sanna = SignedInAs.newPerson(jdbc, "Sanna Ek", "MEMBER").proven(jdbc);
        mandate = setting.join(organisation, sanna.person().id(), MembershipRole.SIGNATORY);
        lastDay(LAST_DAY);
    }

    @AfterEach
    void logOut() {
        jdbc.sql("update membership set ends_on = null where id = ?")
                .param(mandate.value())
                .update();
        SecurityContextHolder.clearContext();
    }

    @Test
    void thePersonAndTheAdministratorsAreToldFourteenDaysBeforeAndOnce() {
        sweepOn(LAST_DAY.minusDays(15));
        assertThat(mails()).isEmpty();
        sweepOn(LAST_DAY.minusDays(14));
        sweepOn(LAST_DAY.minusDays(14));
        sweepOn(LAST_DAY.minusDays(3));
        assertThat(mails()).containsExactlyInAnyOrder("memberships.ending", "memberships.ending-colleague");
        assertThat(state()).isEqualTo("ACTIVE");
    }

    @Test
    void anotherLastDayIsToldOfAgain() {
        sweepOn(LAST_DAY.minusDays(14));
        lastDay(LAST_DAY.plusYears(1));
        sweepOn(LAST_DAY.plusDays(1));
        assertThat(mails()).hasSize(2);
        sweepOn(LAST_DAY.plusYears(1).minusDays(1));
        assertThat(mails()).hasSize(4);
        assertThat(state()).isEqualTo("ACTIVE");
    }

    @Test
    void itEndsWhenItsLastDayIsOverAndAllAreTold() {
        jdbc.sql("update membership set told_of_end = ends_on where id = ?")
                .param(mandate.value())
                .update();
        sweepOn(LAST_DAY);
        assertThat(state()).isEqualTo("ACTIVE");
        sweepOn(LAST_DAY.plusDays(5));
        sweepOn(LAST_DAY.plusDays(6));
        assertThat(state()).isEqualTo("ENDED");
        assertThat(mails()).containsExactlyInAnyOrder("memberships.over", "memberships.over-colleague");
        assertThat(jdbc.sql("select ended_at from membership where id = ?")
                        .param(mandate.value())
                        .query(Instant.class)
                        .single())
                .isEqualTo(LAST_DAY.plusDays(1).atStartOfDay(settings.zone()).toInstant());
    }

    @Test
    void theRightToActStopsAtMidnightAlthoughNothingHasEndedItYet() {
        assertThat(mandatesAt(LAST_DAY, LocalTime.of(23, 59, 59))
                        .of(sanna.person().id(), organisation))
                .isPresent();
        assertThat(mandatesAt(LAST_DAY.plusDays(1), LocalTime.MIDNIGHT)
                        .of(sanna.person().id(), organisation))
                .isEmpty();
        assertThat(state()).isEqualTo("ACTIVE");
    }

    @Test
    void manyNodesTellAndEndOnce() throws Exception {
        try (var nodes = Executors.newFixedThreadPool(8)) {
            var days = List.of(LAST_DAY.minusDays(14), LAST_DAY.plusDays(1));
            for (var day : days) {
                var sweeps = IntStream.range(0, 8)
                        .mapToObj(n -> nodes.submit(() -> sweepOn(day)))
                        .toList();
                for (var sweep : sweeps) {
                    sweep.get();
                }
            }
        }
        assertThat(mails())
                .containsExactlyInAnyOrder(
                        "memberships.ending",
                        "memberships.ending-colleague",
                        "memberships.over",
                        "memberships.over-colleague");
    }

    @Test
    void whoseMandateIsOverMayAskAgainBeforeItWasEnded() {
        lastDay(LocalDate.of(2020, 1, 31));
        sanna.again();
        memberships.ask(organisation);
        assertThat(state()).isEqualTo("ENDED");
        assertThat(memberships.mine())
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(MembershipState.ASKED));
    }

    private void lastDay(LocalDate day) {
        jdbc.sql("update membership set ends_on = ? where id = ?")
                .params(Date.valueOf(day), mandate.value())
                .update();
    }

    private void sweepOn(LocalDate day) {
        var clock = at(day, LocalTime.of(6, 0));
        new MandateExpiry(
                        jdbc,
                        new MembershipMails(outbox, jdbc, translations, settings, clock),
                        transaction,
                        events,
                        settings,
                        clock)
                .sweep();
    }

    private MandateTable mandatesAt(LocalDate day, LocalTime time) {
        return new MandateTable(jdbc, current, settings, at(day, time));
    }

    private Clock at(LocalDate day, LocalTime time) {
        return Clock.fixed(day.atTime(time).atZone(settings.zone()).toInstant(), settings.zone());
    }

    private String state() {
        return jdbc.sql("select state from membership where id = ?")
                .param(mandate.value())
                .query(String.class)
                .single();
    }

    private List<String> mails() {
        return jdbc.sql("select kind from message where reference = ?")
                .param(mandate.value().toString())
                .query(String.class)
                .list();
    }
}
