package se.lifescience.portal.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.lifescience.portal.PortalApplication;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.testing.PortalTest;

@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlacesRaceTests {

    private static final int PEOPLE = 120;
    private static final int PLACES = 30;

    @Autowired
    private Setting setting;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Environment environment;

    @LocalServerPort
    private int port;

    private ConfigurableApplicationContext secondPortal;

    @BeforeAll
    void startASecondPortalOnTheSameDatabase() {
        // Each portal sets the way in which this JVM's tests are logged in; the first one's must stay.
        var logins = SecurityContextHolder.getContextHolderStrategy();
        secondPortal = new SpringApplicationBuilder(PortalApplication.class)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
                        "--spring.mail.host=" + environment.getProperty("spring.mail.host"),
                        "--spring.mail.port=" + environment.getProperty("spring.mail.port"));
        SecurityContextHolder.setContextHolderStrategy(logins);
    }

    @AfterAll
    void stopTheSecondPortal() {
        secondPortal.close();
    }

    @Test
    void twoPortalsGiveExactlyThePlacesThereAreAndQueueTheRestInOrderOfCommit() throws Exception {
        var occasion = setting.open(PLACES);
        var links = guests(occasion);
        try (var client = HttpClient.newHttpClient()) {
            var presses = new ArrayList<Callable<Integer>>();
            for (var i = 0; i < links.size(); i++) {
                var link = links.get(i);
                var portal = portal(i);
                var ticket = Crowd.ticket(client, portal, link);
                presses.add(() ->
                        Crowd.press(client, portal, link, "confirm", ticket).statusCode());
            }
            assertThat(Crowd.atOnce(presses)).containsOnly(303);
        }
        assertThat(setting.count(occasion, RegistrationState.CONFIRMED)).isEqualTo(PLACES);
        assertThat(queueInOrderOfCommit(occasion))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, PEOPLE - PLACES).boxed().toList());
        assertThat(setting.pool(occasion).taken()).isEqualTo(PLACES);
        assertThat(setting.countsAreRight()).isTrue();
        assertThat(setting.mails("confirmed", occasion)).isEqualTo(PLACES);
        assertThat(setting.mails("waiting", occasion)).isEqualTo(PEOPLE - PLACES);
    }

    @Test
    void whoeverCancelsInTheMiddleOfItMakesRoomForExactlyOne() throws Exception {
        var occasion = setting.open(PLACES);
        var other = secondPortal.getBean(RegistrationService.class);
        var people = new ArrayList<Callable<Boolean>>();
        var links = guests(occasion);
        for (var i = 0; i < links.size(); i++) {
            var link = links.get(i);
            var service = i % 2 == 0 ? registrations : other;
            var leaves = i % 3 == 0;
            people.add(() -> {
                service.confirmAddress(link);
                if (leaves) {
                    service.cancel(link);
                }
                return true;
            });
        }
        Crowd.atOnce(people);
        secondPortal.getBean(ParticipationHousekeeping.class).sweep();

        assertThat(setting.countsAreRight()).isTrue();
        assertThat(setting.count(occasion, RegistrationState.CANCELLED)).isEqualTo(PEOPLE / 3);
        assertThat(setting.pool(occasion).taken()).isEqualTo(PLACES);
        assertThat(setting.count(occasion, RegistrationState.WAITING)).isEqualTo(PEOPLE - PEOPLE / 3 - PLACES);
        assertThat(jdbc.sql("""
                                select count(*) from (select m.reference from message m join registration r on r.id::text = m.reference
                                where r.occasion_id = ? and m.kind = 'participation.offered'
                                group by m.reference having count(*) > 1) twice""").param(occasion.value()).query(Long.class).single())
                .isZero();
    }

    @Test
    void onePersonPressingManyTimesHasOneRegistration() throws Exception {
        var occasion = setting.open(PLACES);
        var address = Setting.address();
        var other = secondPortal.getBean(RegistrationService.class);
        var ticket = UUID.randomUUID();
        var receipts = Crowd.atOnce(IntStream.range(0, 20)
                .mapToObj(i -> (Callable<SecretToken>) () ->
                        (i % 2 == 0 ? registrations : other).registerGuest(occasion, Setting.guest(address), ticket))
                .toList());
        assertThat(receipts).containsOnly(receipts.getFirst());
        var link = setting.ownerLink(occasion, address);
        Crowd.atOnce(IntStream.range(0, 20)
                .mapToObj(i -> (Callable<Boolean>) () -> {
                    (i % 2 == 0 ? registrations : other).confirmAddress(link);
                    return true;
                })
                .toList());
        assertThat(setting.pool(occasion).taken()).isEqualTo(1);
        assertThat(setting.mails("confirm-address", occasion)).isEqualTo(1);
        assertThat(setting.mails("confirmed", occasion)).isEqualTo(1);
    }

    @Test
    void withoutTheGuardTheSameRaceOversells() throws Exception {
        assertThat(takenAfterRace(PoolTable.TAKE)).isEqualTo(PLACES);
        assertThat(takenAfterRace("update pool set taken = taken + 1 where id = :pool"))
                .isGreaterThan(PLACES);
    }

    /** Everybody looks first and finds a place free, and only then takes one with this statement. */
    private int takenAfterRace(String take) throws Exception {
        jdbc.sql("drop table if exists unguarded_pool").update();
        jdbc.sql("create table unguarded_pool (id uuid, capacity int, taken int, waiting int)")
                .update();
        var pool = UUID.randomUUID();
        jdbc.sql("insert into unguarded_pool values (?, ?, ?, 0)")
                .params(pool, PLACES, PLACES - 1)
                .update();
        var people = 10;
        var looked = new CyclicBarrier(people);
        var transaction = new TransactionTemplate(transactions);
        Crowd.atOnce(IntStream.range(0, people)
                .mapToObj(i -> (Callable<Boolean>) () -> Boolean.TRUE.equals(transaction.execute(status -> {
                    var free = jdbc.sql("select taken < capacity from unguarded_pool where id = ?")
                            .param(pool)
                            .query(Boolean.class)
                            .single();
                    await(looked);
                    return free
                            && jdbc.sql(take.replace("update pool", "update unguarded_pool"))
                                            .param("pool", pool)
                                            .update()
                                    == 1;
                })))
                .toList());
        return jdbc.sql("select taken from unguarded_pool").query(Integer.class).single();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<SecretToken> guests(OccasionId occasion) {
        var links = new ArrayList<SecretToken>();
        for (var i = 0; i < PEOPLE; i++) {
            var address = Setting.address();
            registrations.registerGuest(occasion, Setting.guest(address), UUID.randomUUID());
            links.add(setting.ownerLink(occasion, address));
        }
        return links;
    }

    private String portal(int i) {
        var second = secondPortal.getEnvironment().getProperty("local.server.port", Integer.class);
        return "http://localhost:" + (i % 2 == 0 ? port : second);
    }

    private List<Long> queueInOrderOfCommit(OccasionId occasion) {
        return jdbc.sql("""
                        select queue_number from registration where occasion_id = ? and state = 'WAITING'
                        order by pg_xact_commit_timestamp(xmin), queue_number""").param(occasion.value()).query(Long.class).list();
    }
}
