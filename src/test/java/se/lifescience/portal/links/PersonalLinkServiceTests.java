package se.lifescience.portal.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.TestClock;

@PortalTest
class PersonalLinkServiceTests {

    private static final LinkPurpose ONE = new LinkPurpose("test:one");
    private static final LinkPurpose OTHER = new LinkPurpose("test:other");
    private static final int AT_ONCE = 20;

    @Autowired
    private PersonalLinkService links;

    @Autowired
    private PersonalLinkTable table;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private TestClock clock;

    private final UUID subject = UUID.randomUUID();

    @Test
    void aLinkIsFoundByPurposeAndTokenHoweverOftenAndAnotherLeavesItWorking() {
        var first = issue(ONE, null);
        var second = issue(ONE, null);

        for (var i = 0; i < 3; i++) {
            assertThat(links.find(ONE, first)).hasValueSatisfying(link -> {
                assertThat(link.subject()).isEqualTo(subject);
                assertThat(link.purpose()).isEqualTo(ONE);
            });
        }
        assertThat(links.find(ONE, second)).isPresent();
        assertThat(links.find(ONE, SecretToken.generate())).isEmpty();
        assertThat(links.list(ONE, Set.of(subject))).hasSize(2).allMatch(PersonalLink::isOpen);
    }

    @Test
    void aTokenHas128BitsOrMoreAndOnlyItsHashIsStored() {
        var token = issue(ONE, null);

        assertThat(Base64.getUrlDecoder().decode(token.value())).hasSizeGreaterThanOrEqualTo(128 / Byte.SIZE);
        assertThat(jdbc.sql("select l::text from personal_link l where subject_id = ?")
                        .param(subject)
                        .query(String.class)
                        .single())
                .contains(token.hash())
                .doesNotContain(token.value());
    }

    @Test
    void aLinkOpensNothingForAnotherPurpose() {
        var token = issue(ONE, null);

        assertThat(links.find(OTHER, token)).isEmpty();
        assertThat(links.find(Set.of(OTHER), token)).isEmpty();
        assertThat(links.findInAnyState(OTHER, token)).isEmpty();
        assertThat(links.consume(OTHER, token)).isEmpty();
        assertThat(links.list(OTHER, Set.of(subject))).isEmpty();
        assertThat(links.revokeAll(OTHER, subject)).isZero();
        assertThat(links.forget(Set.of(OTHER), Set.of(subject))).isZero();
        links.deleteEnded(Set.of(OTHER), clock.instant().plus(Duration.ofDays(1)));

        assertThat(links.find(Set.of(ONE, OTHER), token))
                .map(PersonalLink::purpose)
                .hasValue(ONE);
        assertThat(links.consume(ONE, token)).isPresent();
    }

    @Test
    void aLinkIsOverWhenItsTimeIs() {
        var token = issue(ONE, clock.instant().plus(Duration.ofMinutes(10)));
        clock.forward(Duration.ofMinutes(9));
        assertThat(links.find(ONE, token)).isPresent();
        clock.forward(Duration.ofMinutes(1));

        assertThat(links.find(ONE, token)).isEmpty();
        assertThat(links.consume(ONE, token)).isEmpty();
        assertThat(links.findInAnyState(ONE, token))
                .hasValueSatisfying(link -> assertThat(link.isOpen()).isTrue());
    }

    @Test
    void ofTwentyWhoUseALinkAtOnceOneGetsIt() throws Exception {
        var token = issue(ONE, clock.instant().plus(Duration.ofMinutes(10)));
        var start = new CyclicBarrier(AT_ONCE);
        var tries = new ArrayList<Callable<Optional<PersonalLink>>>();
        for (var i = 0; i < AT_ONCE; i++) {
            tries.add(() -> {
                start.await();
                return links.consume(ONE, token);
            });
        }
        var got = new ArrayList<PersonalLink>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(tries)) {
                answer.get().ifPresent(got::add);
            }
        }

        assertThat(got)
                .singleElement()
                .satisfies(link -> assertThat(link.usedAt()).isNotNull());
        assertThat(links.find(ONE, token)).isEmpty();
        assertThat(links.findInAnyState(ONE, token)).isPresent();
    }

    @Test
    void takingBackEndsAllOfOnePurposeToOneSubject() {
        var mine = List.of(issue(ONE, null), issue(ONE, null));
        var used = issue(ONE, null);
        links.consume(ONE, used);
        var ofOtherPurpose = issue(OTHER, null);
        var toAnother = issue(ONE, UUID.randomUUID(), null);

        assertThat(links.revokeAll(ONE, subject)).isEqualTo(2);

        assertThat(mine).allSatisfy(token -> {
            assertThat(links.find(ONE, token)).isEmpty();
            assertThat(links.consume(ONE, token)).isEmpty();
        });
        assertThat(links.findInAnyState(ONE, used))
                .hasValueSatisfying(link -> assertThat(link.revokedAt()).isNull());
        assertThat(links.find(OTHER, ofOtherPurpose)).isPresent();
        assertThat(links.find(ONE, toAnother)).isPresent();
    }

    @Test
    void whatIsForgottenLeavesNoRow() {
        var other = UUID.randomUUID();
        issue(ONE, null);
        issue(OTHER, null);
        issue(ONE, other, null);
        var stays = issue(ONE, UUID.randomUUID(), null);

        assertThat(links.forget(Set.of(ONE), Set.of(subject, other))).isEqualTo(2);
        assertThat(links.forget(Set.of(ONE), Set.of())).isZero();

        assertThat(links.list(ONE, Set.of(subject, other))).isEmpty();
        assertThat(links.list(OTHER, Set.of(subject))).hasSize(1);
        assertThat(links.find(ONE, stays)).isPresent();
    }

    @Test
    void whatHasEndedIsDeletedByTheTimeItDid() {
        var ended = new LinkPurpose("test:ended");
        var expired = issue(ended, clock.instant().plus(Duration.ofHours(1)));
        var used = issue(ended, null);
        var revoked = issue(ended, UUID.randomUUID(), null);
        links.consume(ended, used);
        links.revokeAll(ended, links.find(ended, revoked).orElseThrow().subject());
        var lasting = issue(ended, null);
        var later = issue(ended, clock.instant().plus(Duration.ofDays(2)));

        assertThat(links.deleteEnded(Set.of(ended), clock.instant().minus(Duration.ofMinutes(1))))
                .isZero();
        assertThat(links.deleteEnded(Set.of(ended), clock.instant().plus(Duration.ofDays(1))))
                .isEqualTo(3);

        assertThat(List.of(expired, used, revoked))
                .allSatisfy(
                        token -> assertThat(links.findInAnyState(ended, token)).isEmpty());
        assertThat(List.of(lasting, later))
                .allSatisfy(token -> assertThat(links.find(ended, token)).isPresent());
    }

    @Test
    void whatEndedLongAgoIsSweptAwayWhateverItWasFor() {
        var old = issue(ONE, clock.instant().minus(Duration.ofDays(91)));
        var recent = issue(OTHER, clock.instant().minus(Duration.ofDays(89)));
        var lasting = issue(ONE, null);

        assertThat(table.sweep(clock.instant())).isPositive();

        assertThat(links.findInAnyState(ONE, old)).isEmpty();
        assertThat(links.findInAnyState(OTHER, recent)).isPresent();
        assertThat(links.find(ONE, lasting)).isPresent();
    }

    @Test
    void aLinkComesAndGoesWithItsTransaction() {
        assertThatThrownBy(() -> links.issue(ONE, subject, null)).isInstanceOf(IllegalTransactionStateException.class);
        var token = Objects.requireNonNull(transactions.execute(status -> {
            status.setRollbackOnly();
            return links.issue(ONE, subject, null);
        }));

        assertThat(links.findInAnyState(ONE, token)).isEmpty();
    }

    @Test
    void aTokenIsTakenOnce() {
        var token = SecretToken.generate();
        keep(token);

        assertThatThrownBy(() -> keep(token)).isInstanceOf(DuplicateKeyException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one", "test:", ":one", "Test:one", "test:One", "test:one:two", "test:1"})
    void aPurposeIsNamedByItsModule(String name) {
        assertThatThrownBy(() -> new LinkPurpose(name)).isInstanceOf(IllegalArgumentException.class);
    }

    private void keep(SecretToken token) {
        transactions.executeWithoutResult(status -> links.keep(ONE, Map.of(UUID.randomUUID(), token), null));
    }

    private SecretToken issue(LinkPurpose purpose, @Nullable Instant until) {
        return issue(purpose, subject, until);
    }

    private SecretToken issue(LinkPurpose purpose, UUID to, @Nullable Instant until) {
        return Objects.requireNonNull(transactions.execute(status -> links.issue(purpose, to, until)));
    }
}
