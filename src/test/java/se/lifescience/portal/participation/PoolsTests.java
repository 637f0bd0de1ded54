package se.lifescience.portal.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.Statements;

@PortalTest
class PoolsTests {

    private static final LocalizedText DIGITAL = LocalizedText.of("Digitalt", "Online");

    @Autowired
    private Setting setting;

    @Autowired
    private OccasionService occasions;

    @Autowired
    private OccasionAdministration administration;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private RegistrationAdministration desk;

    @Autowired
    private PoolHousekeeping poolHousekeeping;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void everyCountIsRight() {
        assertThat(poolHousekeeping.check()).isZero();
    }

    @Test
    void eachPoolHasPlacesAndAWaitingListOfItsOwnAndTheCountsSum() {
        var occasion = setting.open(1);
        var digital = addPool(occasion, 2);
        var first = occasions.pools(occasion).getFirst().id();
        var inRoom = decided(occasion, first);
        var waitsForRoom = decided(occasion, first);
        decided(occasion, digital);
        decided(occasion, digital);
        var waitsForLink = decided(occasion, digital);

        assertThat(registrations.receipt(waitsForRoom).position()).isEqualTo(1);
        assertThat(registrations.receipt(waitsForLink).position()).isEqualTo(1);
        var seen = occasions.find(occasion).orElseThrow();
        assertThat(List.of(seen.capacity(), seen.taken(), seen.waiting())).containsExactly(3, 3, 2);
        try (var staff = setting.office()) {
            assertThat(desk.counts(occasion)).isEqualTo(new RegistrationAdministration.Counts(3, 3, 0, 2, 0));
        }

        registrations.cancel(inRoom);

        assertThat(registrations.receipt(waitsForRoom).state()).isEqualTo(RegistrationState.OFFERED);
        assertThat(registrations.receipt(waitsForLink).state()).isEqualTo(RegistrationState.WAITING);
        assertThat(occasions.pools(occasion))
                .extracting(OccasionView.Pool::taken, OccasionView.Pool::waiting)
                .containsExactly(tuple(1, 0), tuple(2, 1));
    }

    @Test
    void whoeverChoosesNoPoolComesToTheFirstAndIsToldWhetherThatIsFull() {
        var occasion = setting.open(1);
        addPool(occasion, 5);
        assertThat(occasions.find(occasion).orElseThrow().full()).isFalse();
        var address = Setting.address();
        registrations.registerGuest(occasion, Setting.guest(address), UUID.randomUUID());
        registrations.confirmAddress(setting.ownerLink(occasion, address));
        assertThat(occasions.pools(occasion))
                .extracting(OccasionView.Pool::taken)
                .containsExactly(1, 0);
        assertThat(occasions.find(occasion).orElseThrow().full()).isTrue();
    }

    @Test
    void aPoolOfAnotherOccasionIsNotFound() {
        var occasion = setting.open(1);
        var elsewhere = occasions.pools(setting.open(1)).getFirst().id();
        assertThatThrownBy(() -> registrations.registerGuest(
                        occasion, elsewhere, Setting.guest(Setting.address()), UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        try (var staff = setting.office()) {
            assertThatThrownBy(() -> administration.changePool(occasion, elsewhere, DIGITAL, 9))
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void placesOfOnePoolAreChangedAloneAndASumOfSeveralIsNot() {
        var occasion = setting.open(1);
        var digital = addPool(occasion, 1);
        decided(occasion, digital);
        var waits = decided(occasion, digital);
        try (var staff = setting.office()) {
            assertThatThrownBy(() -> administration.changeCapacity(occasion, 9))
                    .hasMessage("participation.refusal.several-pools");
            administration.changeCapacity(occasion, 2);
            assertThatThrownBy(() -> administration.changePool(occasion, digital, DIGITAL, 0))
                    .hasMessage("participation.refusal.capacity-below-taken");
            administration.changePool(occasion, digital, LocalizedText.of("På länk", "By link"), 2);
        }
        assertThat(registrations.receipt(waits).state()).isEqualTo(RegistrationState.OFFERED);
        assertThat(occasions.pools(occasion))
                .extracting(OccasionView.Pool::capacity)
                .containsExactly(1, 2);
        assertThat(occasions.pools(occasion).getLast().name().sv()).isEqualTo("På länk");
    }

    @Test
    void whatIsCalledOffLeavesNobodyInAnyPool() {
        var occasion = setting.open(1);
        var digital = addPool(occasion, 1);
        decided(occasion, occasions.pools(occasion).getFirst().id());
        decided(occasion, digital);
        decided(occasion, digital);
        try (var staff = setting.office()) {
            administration.move(occasion, OccasionState.CANCELLED);
        }
        assertThat(occasions.pools(occasion))
                .allSatisfy(pool -> assertThat(pool.taken() + pool.waiting()).isZero());
        assertThat(setting.count(occasion, RegistrationState.CANCELLED)).isEqualTo(3);
    }

    @Test
    void theNightlyCheckFindsAMiscountInAnyPool() {
        var occasion = setting.open(1);
        var digital = addPool(occasion, 3).value();
        jdbc.sql("update pool set taken = 1 where id = ?").param(digital).update();
        assertThat(poolHousekeeping.check()).isEqualTo(1);
        jdbc.sql("update pool set taken = 0 where id = ?").param(digital).update();
    }

    @Test
    void theDatabaseRefusesARegistrationInAnotherOccasionsPool() {
        var occasion = setting.open(1);
        var elsewhere = occasions.pools(setting.open(1)).getFirst().id();
        registrations.registerGuest(occasion, Setting.guest(Setting.address()), UUID.randomUUID());
        assertThatThrownBy(() -> jdbc.sql("update registration set pool_id = ? where occasion_id = ?")
                        .params(elsewhere.value(), occasion.value())
                        .update())
                .hasMessageContaining("registration_occasion_id_pool_id_fkey");
    }

    @Test
    void aRaceInOnePoolDoesNotTouchTheOthers() throws Exception {
        var places = 10;
        var people = 40;
        var occasion = setting.open(places);
        var digital = addPool(occasion, places + 5);
        var quiet = addPool(occasion, 7);
        var room = occasions.pools(occasion).getFirst().id();
        var before = row(quiet);
        var presses = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < people; i++) {
            var link = registered(occasion, i % 2 == 0 ? room : digital);
            presses.add(() -> {
                registrations.confirmAddress(link);
                return true;
            });
        }

        Crowd.atOnce(presses);

        assertThat(occasions.pools(occasion))
                .extracting(OccasionView.Pool::taken, OccasionView.Pool::waiting)
                .containsExactly(
                        tuple(places, people / 2 - places), tuple(places + 5, people / 2 - places - 5), tuple(0, 0));
        assertThat(queue(room))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, people / 2 - places).boxed().toList());
        assertThat(queue(digital))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, people / 2 - places - 5)
                        .boxed()
                        .toList());
        assertThat(row(quiet)).isEqualTo(before);
    }

    @Test
    void moreOccasionsAndPoolsCostNoMoreStatements() throws Exception {
        var one = setting.open(1);
        var few = Statements.during(() -> occasions.find(List.of(one)));
        var many = IntStream.range(0, 20)
                .mapToObj(i -> {
                    var occasion = setting.open(1);
                    addPool(occasion, 2);
                    return occasion;
                })
                .toList();
        assertThat(Statements.during(() -> occasions.find(many))).isEqualTo(few).isEqualTo(1);
    }

    private PoolId addPool(OccasionId occasion, int capacity) {
        try (var staff = setting.office()) {
            return administration.addPool(occasion, DIGITAL, capacity);
        }
    }

    private SecretToken registered(OccasionId occasion, PoolId pool) {
        var address = Setting.address();
        registrations.registerGuest(occasion, pool, Setting.guest(address), UUID.randomUUID());
        return setting.ownerLink(occasion, address);
    }

    private SecretToken decided(OccasionId occasion, PoolId pool) {
        var link = registered(occasion, pool);
        registrations.confirmAddress(link);
        return link;
    }

    /** The row with the transaction that wrote it last. */
    private String row(PoolId pool) {
        return jdbc.sql("select xmin || ' ' || pool from pool where id = ?")
                .param(pool.value())
                .query(String.class)
                .single();
    }

    private List<Long> queue(PoolId pool) {
        return jdbc.sql("select queue_number from registration where pool_id = ? and state = 'WAITING' order by 1")
                .param(pool.value())
                .query(Long.class)
                .list();
    }
}
