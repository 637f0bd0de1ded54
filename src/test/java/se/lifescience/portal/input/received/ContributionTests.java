package se.lifescience.portal.input.received;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import se.lifescience.portal.input.ContributionId;
import se.lifescience.portal.input.DraftForm;
import se.lifescience.portal.input.InputFixture;
import se.lifescience.portal.input.calls.CallService;
import se.lifescience.portal.input.drafting.ContributionService;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.strategy.StrategyImport;
import se.lifescience.portal.strategy.StrategyService;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;
import se.lifescience.portal.testing.TestClock;
import se.lifescience.portal.testing.TestMail;

@PortalTest
class ContributionTests {

    @Autowired
    private ContributionService contributions;

    @Autowired
    private SubmissionService submissions;

    @Autowired
    private OwnContributionService own;

    @Autowired
    private ReceivedService received;

    @Autowired
    private HandlingService handling;

    @Autowired
    private CallService calls;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    @Autowired
    private StrategyService strategy;

    @Autowired
    private StrategyImport strategyImport;

    private InputFixture fixture;

    @BeforeEach
    void prepare() {
        fixture = new InputFixture(jdbc);
        fixture.strategy(strategy, strategyImport);
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aDraftIsSavedChangedAndThrownAway() {
        fixture.member("Maria");
        var first = contributions.start(InputFixture.form("2.2", "Hälsodata", ""));
        var second = contributions.save(first.id(), first.version(), InputFixture.form("2.2", "Hälsodata", "Mer."));
        assertThat(contributions.mine(first.id()).form().text()).isEqualTo("Mer.");
        assertThatThrownBy(() ->
                        contributions.save(first.id(), first.version(), InputFixture.form("2.2", "Annat", "Annat")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
        assertThat(second.version()).isGreaterThan(first.version());
        contributions.deleteDraft(first.id());
        isNotFound(() -> contributions.mine(first.id()));
    }

    @Test
    void sendingRegistersKeepsAVersionAndMailsAReceipt() throws Exception {
        var maria = fixture.member("Maria");
        var draft = contributions.start(InputFixture.form("2.2", "Hälsodata", "Dela **mer**."));
        var receipt = contributions.send(draft.id());
        assertThat(receipt.registryNumber()).matches("\\d{4}/\\d+");
        assertThat(receipt.sha256()).isEqualTo(ContributionVersion.hash("Hälsodata", "Dela **mer**."));
        assertThat(contributions.send(draft.id())).isEqualTo(receipt);
        assertThat(contributions.mine(draft.id()).state()).contains(ContributionState.REGISTERED);
        assertThat(own.versions(draft.id())).hasSize(1);
        var address = maria.person().email().orElseThrow().value();
        await().atMost(20, SECONDS).until(() -> TestMail.arrivedFor(address).size() == 1);
        assertThat(TestMail.arrivedFor(address).getFirst().getSubject()).contains(receipt.registryNumber());
        assertThat(count("audit_entry where action = 'input.submitted' and subject = '" + draft.id() + "'"))
                .isEqualTo(1);
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingIsSent() {
        fixture.member("Maria");
        var draft = contributions.start(InputFixture.form("", "Hälsodata", ""));
        assertThat(contributions.faults(draft.id())).extracting(Refusal::field).containsExactly("goal", "text");
        assertThatThrownBy(() -> contributions.send(draft.id())).isInstanceOf(Refusal.class);
        assertThat(contributions.mine(draft.id()).isDraft()).isTrue();
        assertThatThrownBy(() -> contributions.start(InputFixture.form("9.9", "Hälsodata", "")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("goal"));
    }

    @Test
    void theOfficeSeesNoDraftsWhoeverAsks() {
        fixture.member("Maria");
        var marker = "hemligt" + System.nanoTime();
        var draft = contributions.start(InputFixture.form("2.2", marker, marker));
        var search = new ReceivedService.Filter(null, "", "", null, marker);
        for (var somebody : List.of(fixture.office(), fixture.admin())) {
            somebody.again();
            assertThat(received.find(search, ReceivedService.Sort.SUBMITTED, false, 0, 50))
                    .isEmpty();
            assertThat(received.count(search)).isZero();
            received.export(search, "csv", row -> {
                throw new AssertionError(row);
            });
            assertThat(received.counts().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(count("contribution"));
            assertThat(count("contribution where title = '" + marker + "'")).isZero();
            isNotFound(() -> received.get(draft.id()));
            isNotFound(() -> handling.handle(draft.id(), ContributionState.ASSESSED));
            isNotFound(() -> handling.answer(draft.id(), "Svar"));
            isNotFound(() -> contributions.mine(draft.id()));
        }
    }

    @Test
    void oneMembersContributionsAreNotAnothers() {
        fixture.member("Maria");
        var draft = contributions.start(InputFixture.form("2.2", "Marias", "Text"));
        var sent = contributions.start(InputFixture.form("2.2", "Marias", "Text"));
        contributions.send(sent.id());
        fixture.member("Johan");
        for (var id : List.of(draft.id(), sent.id())) {
            isNotFound(() -> contributions.mine(id));
            isNotFound(() -> own.versions(id));
            isNotFound(() -> contributions.faults(id));
            isNotFound(() -> contributions.save(id, 0, InputFixture.form("2.2", "Johans", "Text")));
            isNotFound(() -> contributions.send(id));
            isNotFound(() -> submissions.withdraw(id, ""));
            isNotFound(() -> submissions.supplement(id, "Johans", "Text"));
            isNotFound(() -> contributions.deleteDraft(id));
        }
        assertThat(contributions.mine()).isEmpty();
        assertThatThrownBy(() -> received.get(sent.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void withdrawnAndSupplementedContributionsAreKeptEvenAgainstTheDatabasesOwner() {
        fixture.member("Maria");
        var id = contributions
                .start(InputFixture.form("2.2", "Hälsodata", "Ett"))
                .id();
        contributions.send(id);
        submissions.supplement(id, "Hälsodata", "Två");
        submissions.withdraw(id, "Fel underlag");
        assertThat(own.versions(id)).extracting(VersionView::text).containsExactly("Två", "Ett");
        assertThatThrownBy(() -> contributions.deleteDraft(id)).isInstanceOf(Refusal.class);
        fixture.office();
        var whole = received.get(id);
        assertThat(whole.withdrawal().orElseThrow().note()).isEqualTo("Fel underlag");
        assertThat(whole.timeline())
                .extracting(ReceivedContribution.HistoryEntry::kind)
                .containsExactly(
                        ReceivedContribution.HistoryEntry.Kind.SENT,
                        ReceivedContribution.HistoryEntry.Kind.SUPPLEMENTED,
                        ReceivedContribution.HistoryEntry.Kind.WITHDRAWN);
        refusedByDatabase("delete from contribution where id = ?", id);
        refusedByDatabase("delete from contribution_version where contribution_id = ?", id);
        refusedByDatabase("update contribution_version set text = '' where contribution_id = ?", id);
    }

    @Test
    void anAnswerReachesTheSender() throws Exception {
        var maria = fixture.member("Maria");
        var id = contributions
                .start(InputFixture.form("2.2", "Hälsodata", "Ett"))
                .id();
        contributions.send(id);
        fixture.office();
        handling.handle(id, ContributionState.ASSESSED);
        handling.answer(id, "Tack, vi tar det *vidare*.");
        assertThatThrownBy(() -> handling.answer(id, "Igen")).isInstanceOf(Refusal.class);
        maria.again();
        assertThat(contributions.mine(id).answer().orElseThrow().text()).contains("vidare");
        assertThat(contributions.mine(id).answer().orElseThrow().by()).isEqualTo("Oskar");
        var address = maria.person().email().orElseThrow().value();
        await().atMost(20, SECONDS).until(() -> TestMail.arrivedFor(address).size() == 2);
    }

    @Test
    void aCallThatClosesMeanwhileKeepsTheDraftAndCanBeLeft() {
        fixture.office();
        var call = InputFixture.openCall(calls, clock, Set.of("2.2"));
        fixture.member("Maria");
        var form = new DraftForm(Optional.of(call.id()), "2019", "2.2", "", "Hälsodata", "Text");
        var draft = contributions.start(form);
        clock.forward(Duration.ofDays(21));
        assertThatThrownBy(() -> contributions.send(draft.id()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("input.refusal.call-not-open"));
        var kept = contributions.mine(draft.id());
        assertThat(kept.isDraft()).isTrue();
        assertThat(kept.form()).isEqualTo(form);
        contributions.save(draft.id(), draft.version(), form.withoutCall());
        assertThat(contributions.send(draft.id()).registryNumber()).isNotBlank();
    }

    @Test
    void aCallAsksAboutItsOwnGoals() {
        fixture.office();
        var call = InputFixture.openCall(calls, clock, Set.of("2.2"));
        fixture.member("Maria");
        var draft = contributions.start(
                new DraftForm(Optional.of(call.id()), "2019", "4.4", "", "Precisionsmedicin", "Text"));
        assertThat(contributions.faults(draft.id()))
                .extracting(Refusal::key)
                .containsExactly("input.refusal.goal-not-asked");
    }

    @Test
    void fiftySendersAtOnceGetFiftyNumbersWithoutAGap() throws Exception {
        var before = lastNumber();
        var senders = IntStream.range(0, 50)
                .mapToObj(i -> {
                    var person = fixture.member("Person " + i);
                    var id = contributions
                            .start(InputFixture.form("2.2", "Inspel " + i, "Text"))
                            .id();
                    return new Sender(person, id);
                })
                .toList();
        var receipts = allAtOnce(senders.stream()
                .map(sender -> (Callable<SubmissionService.Receipt>) () -> sender.send(contributions))
                .toList());
        assertThat(receipts.stream()
                        .map(receipt -> number(receipt.registryNumber()))
                        .sorted())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(before + 1, before + 50).boxed().toList());
    }

    @Test
    void oneContributionSentFromTenWindowsAtOnceIsReceivedOnce() throws Exception {
        var maria = fixture.member("Maria");
        var id =
                contributions.start(InputFixture.form("2.2", "En gång", "Text")).id();
        var before = lastNumber();
        var sender = new Sender(maria, id);
        var receipts = allAtOnce(IntStream.range(0, 10)
                .mapToObj(i -> (Callable<SubmissionService.Receipt>) () -> sender.send(contributions))
                .toList());
        assertThat(Set.copyOf(receipts)).hasSize(1);
        assertThat(lastNumber()).isEqualTo(before + 1);
        assertThat(count("contribution_version where contribution_id = '" + id + "'"))
                .isEqualTo(1);
        assertThat(count("message where reference = '" + id + "'")).isEqualTo(1);
    }

    @Test
    void aSendThatIsRolledBackGivesItsNumberBack() {
        fixture.member("Maria");
        var lost =
                contributions.start(InputFixture.form("2.2", "Går fel", "Text")).id();
        var kept = contributions
                .start(InputFixture.form("2.2", "Går rätt", "Text"))
                .id();
        var before = lastNumber();
        transaction.executeWithoutResult(status -> {
            contributions.send(lost);
            status.setRollbackOnly();
        });
        assertThat(number(contributions.send(kept).registryNumber())).isEqualTo(before + 1);
        assertThat(contributions.mine(lost).isDraft()).isTrue();
        assertThat(count("audit_entry where subject = '" + lost + "'")).isZero();
        assertThat(count("message where reference = '" + lost + "'")).isZero();
    }

    private record Sender(SignedInAs person, ContributionId id) {

        private SubmissionService.Receipt send(ContributionService contributions) {
            person.again();
            try {
                return contributions.send(id);
            } finally {
                SecurityContextHolder.clearContext();
            }
        }
    }

    private static <T> List<T> allAtOnce(List<Callable<T>> tasks) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = tasks.stream()
                    .map(task -> threads.submit(() -> {
                        start.await();
                        return task.call();
                    }))
                    .toList();
            start.countDown();
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        }
    }

    private int lastNumber() {
        var year = clock.instant().atZone(ZoneId.of("Europe/Stockholm")).getYear();
        return jdbc.sql("select coalesce(max(last_number), 0) from registry_year where year = ?")
                .param(year)
                .query(Integer.class)
                .single();
    }

    private static int number(String registryNumber) {
        return Integer.parseInt(registryNumber.substring(5));
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }

    private void refusedByDatabase(String sql, ContributionId id) {
        assertThatThrownBy(() -> jdbc.sql(sql).param(id.value()).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("what has been received is kept");
    }

    private static void isNotFound(ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }
}
