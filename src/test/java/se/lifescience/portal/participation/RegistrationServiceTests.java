package se.lifescience.portal.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.TestClock;

@PortalTest
class RegistrationServiceTests {

    @Autowired
    private ParticipationSettings settings;

    @Autowired
    private TestClock clock;

    @Autowired
    private Setting setting;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private OccasionAdministration occasions;

    @Autowired
    private ParticipationHousekeeping participationHousekeeping;

    @Autowired
    private PoolHousekeeping poolHousekeeping;

    @Autowired
    private RegistrationWorkflow decisions;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void everyCountIsRight() {
        assertThat(setting.countsAreRight()).isTrue();
        assertThat(poolHousekeeping.check()).isZero();
    }

    @Test
    void anUnprovenAddressHoldsNoPlaceAndAProvenOneDoes() {
        var occasion = setting.open(1);
        var address = Setting.address();
        var receipt = registrations.registerGuest(occasion, Setting.guest(address), UUID.randomUUID());
        assertThat(registrations.receipt(receipt).owner()).isFalse();
        assertThat(setting.pool(occasion).taken()).isZero();

        var link = setting.ownerLink(occasion, address);
        registrations.confirmAddress(link);
        registrations.confirmAddress(link);

        var shown = registrations.receipt(link);
        assertThat(shown.owner()).isTrue();
        assertThat(shown.state()).isEqualTo(RegistrationState.CONFIRMED);
        assertThat(setting.pool(occasion).taken()).isEqualTo(1);
        assertThat(setting.mails("confirmed", occasion)).isEqualTo(1);
    }

    @Test
    void theSameFormTwiceGivesTheSameReceiptAndOneMail() {
        var occasion = setting.open(1);
        var form = Setting.guest(Setting.address());
        var ticket = UUID.randomUUID();
        var first = registrations.registerGuest(occasion, form, ticket);
        var second = registrations.registerGuest(occasion, form, ticket);
        assertThat(second).isEqualTo(first);
        assertThat(setting.mails("confirm-address", occasion)).isEqualTo(1);
    }

    @Test
    void aKnownAddressLooksLikeANewOneAndIsWrittenToOnceADay() {
        var occasion = setting.open(5);
        var address = Setting.address();
        registrations.registerGuest(occasion, Setting.guest(address), UUID.randomUUID());
        registrations.confirmAddress(setting.ownerLink(occasion, address));

        var again = registrations.registerGuest(
                occasion, Setting.guest(address.toUpperCase(Locale.ROOT)), UUID.randomUUID());
        assertThat(registrations.receipt(again).state()).isEqualTo(RegistrationState.PENDING_VERIFICATION);
        assertThat(registrations.receipt(again).name()).isEmpty();
        assertThat(setting.mails("already-registered", occasion)).isZero();

        clock.forward(Duration.ofHours(25));
        registrations.registerGuest(occasion, Setting.guest(address), UUID.randomUUID());
        registrations.registerGuest(occasion, Setting.guest(address), UUID.randomUUID());
        assertThat(setting.mails("already-registered", occasion)).isEqualTo(1);
        assertThat(setting.count(occasion, RegistrationState.CONFIRMED)).isEqualTo(1);
    }

    @Test
    void aReceiptShowsAndCannotAct() {
        var occasion = setting.open(1);
        var receipt = registrations.registerGuest(occasion, Setting.guest(Setting.address()), UUID.randomUUID());
        assertThatThrownBy(() -> registrations.confirmAddress(receipt)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> registrations.cancel(receipt)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> registrations.calendar(receipt, Language.SV)).isInstanceOf(Refusal.class);
    }

    @Test
    void fieldsThatCannotStandOnAListAreRefusedWhereTheyAre() {
        var occasion = setting.open(1);
        assertField(occasion, new GuestForm(" ", "a@example.org", "", Language.SV), "name");
        assertField(occasion, new GuestForm("A\nBCC: b@example.org", "a@example.org", "", Language.SV), "name");
        assertField(occasion, new GuestForm("Anna", "a@example.org,b@example.org", "", Language.SV), "email");
        assertField(occasion, new GuestForm("Anna", "a@example.org", "x".repeat(201), Language.SV), "organisation");
        assertThat(setting.count(occasion, RegistrationState.PENDING_VERIFICATION))
                .isZero();
    }

    private void assertField(OccasionId occasion, GuestForm form, String field) {
        assertThatThrownBy(() -> registrations.registerGuest(occasion, form, UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    @Test
    void aMemberRegistersOnceHoweverOftenTheyTry() {
        var occasion = setting.open(3);
        try (var member = setting.member()) {
            var first = registrations.registerMyself(occasion, "Universitetet");
            assertThat(registrations.registerMyself(occasion, "Universitetet")).isEqualTo(first);
            assertThat(registrations.mine()).hasSize(1);
            assertThat(registrations.myOrganisation()).contains("Universitetet");
        }
        assertThat(setting.pool(occasion).taken()).isEqualTo(1);
    }

    @Test
    void somebodyElsesRegistrationIsNotFound() {
        var occasion = setting.open(3);
        RegistrationId theirs;
        try (var member = setting.member()) {
            theirs = registrations.registerMyself(occasion, "");
        }
        try (var other = setting.member()) {
            assertThatThrownBy(() -> registrations.cancelMine(theirs))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        }
    }

    @Test
    void aCancelledPlaceIsOfferedToTheNextInLineAndStaysTaken() {
        var occasion = setting.open(1);
        var first = guestWithDecision(occasion);
        var second = guestWithDecision(occasion);
        var third = guestWithDecision(occasion);
        assertThat(registrations.receipt(third).position()).isEqualTo(2);

        registrations.cancel(first);
        registrations.cancel(first);

        var offered = registrations.receipt(second);
        assertThat(offered.state()).isEqualTo(RegistrationState.OFFERED);
        assertThat(offered.offeredUntil()).isNotNull();
        assertThat(setting.pool(occasion).taken()).isEqualTo(1);
        assertThat(registrations.receipt(third).position()).isEqualTo(1);
        assertThat(offered.occasion().full()).isTrue();

        registrations.acceptOffer(second);
        registrations.acceptOffer(second);
        assertThat(registrations.receipt(second).state()).isEqualTo(RegistrationState.CONFIRMED);
        assertThat(setting.mails("confirmed", occasion)).isEqualTo(2);
        assertThat(setting.mails("offered", occasion)).isEqualTo(1);
        assertThat(setting.mails("cancelled", occasion)).isEqualTo(1);
    }

    @Test
    void aDeclinedOfferGoesToTheNextAndTheLastOneFreesThePlace() {
        var occasion = setting.open(1);
        var first = guestWithDecision(occasion);
        var second = guestWithDecision(occasion);
        var third = guestWithDecision(occasion);
        registrations.cancel(first);
        registrations.declineOffer(second);
        assertThat(registrations.receipt(third).state()).isEqualTo(RegistrationState.OFFERED);
        registrations.declineOffer(third);
        assertThat(setting.pool(occasion).taken()).isZero();
        assertThatThrownBy(() -> registrations.acceptOffer(third)).isInstanceOf(Refusal.class);
    }

    @Test
    void anOfferNobodyAnswersExpiresByItsJobAndGoesToTheNext() {
        var occasion = setting.open(1);
        var first = guestWithDecision(occasion);
        var second = guestWithDecision(occasion);
        var third = guestWithDecision(occasion);
        registrations.cancel(first);
        var id = registrations.receipt(second).id().value();
        assertThat(jdbc.sql("select count(*) from scheduled_tasks where task_name = ? and task_instance = ?")
                        .params(PlaceAllocation.EXPIRY.getTaskName(), id.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);

        decisions.expireOffer(id);
        assertThat(registrations.receipt(second).state()).isEqualTo(RegistrationState.OFFERED);

        clock.forward(settings.offer().plusMinutes(1));
        assertThatThrownBy(() -> registrations.acceptOffer(second)).isInstanceOf(Refusal.class);
        decisions.expireOffer(id);
        decisions.expireOffer(id);
        assertThat(registrations.receipt(second).state()).isEqualTo(RegistrationState.EXPIRED);
        assertThat(registrations.receipt(third).state()).isEqualTo(RegistrationState.OFFERED);
        assertThat(setting.mails("offer-expired", occasion)).isEqualTo(1);
    }

    @Test
    void whileSomebodyWaitsNewcomersWaitToo() {
        var occasion = setting.open(1);
        guestWithDecision(occasion);
        guestWithDecision(occasion);
        jdbc.sql("update pool set capacity = 2 where occasion_id = ?")
                .param(occasion.value())
                .update();
        var newcomer = guestWithDecision(occasion);
        assertThat(registrations.receipt(newcomer).position()).isEqualTo(2);

        participationHousekeeping.sweep();
        assertThat(setting.count(occasion, RegistrationState.OFFERED)).isEqualTo(1);
        assertThat(registrations.receipt(newcomer).position()).isEqualTo(1);
    }

    @Test
    void anAddressUnprovenForTwoDaysExpiresAndMayTryAgain() {
        var occasion = setting.open(1);
        var address = Setting.address();
        registrations.registerGuest(occasion, Setting.guest(address), UUID.randomUUID());
        var link = setting.ownerLink(occasion, address);
        clock.forward(Duration.ofHours(49));
        participationHousekeeping.sweep();
        registrations.confirmAddress(link);
        assertThat(registrations.receipt(link).state()).isEqualTo(RegistrationState.EXPIRED);

        registrations.registerGuest(occasion, Setting.guest(address), UUID.randomUUID());
        assertThat(setting.mails("confirm-address", occasion)).isEqualTo(2);
    }

    @Test
    void aClosedOccasionTakesNobodyNotEvenByALinkSentBefore() {
        var occasion = setting.open(1);
        var address = Setting.address();
        registrations.registerGuest(occasion, Setting.guest(address), UUID.randomUUID());
        try (var staff = setting.office()) {
            occasions.move(occasion, OccasionState.CLOSED);
        }
        assertThatThrownBy(() ->
                        registrations.registerGuest(occasion, Setting.guest(Setting.address()), UUID.randomUUID()))
                .hasMessage("participation.refusal.closed");
        var link = setting.ownerLink(occasion, address);
        assertThatThrownBy(() -> registrations.confirmAddress(link)).hasMessage("participation.refusal.closed");
    }

    private SecretToken guestWithDecision(OccasionId occasion) {
        var address = Setting.address();
        registrations.registerGuest(occasion, Setting.guest(address), UUID.randomUUID());
        var link = setting.ownerLink(occasion, address);
        registrations.confirmAddress(link);
        return link;
    }
}
