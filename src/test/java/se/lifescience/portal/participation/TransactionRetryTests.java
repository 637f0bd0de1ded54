package se.lifescience.portal.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.lifescience.portal.kernel.Refusal;

class TransactionRetryTests {

    private final Transactions transactions = new Transactions();
    private final TransactionRetry transactionRetry = new TransactionRetry(transactions);
    private final List<Boolean> tries = new ArrayList<>();

    @AfterEach
    void end() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
    }

    @ParameterizedTest
    @MethodSource("beaten")
    void whoIsBeatenTriesAgainInATransactionOfItsOwnAndThenStandsInLine(RuntimeException beaten) {
        assertThat(transactionRetry.<String>take(locked -> {
                    tries.add(locked);
                    if (tries.size() < 5) {
                        throw beaten;
                    }
                    return "decided";
                }))
                .isEqualTo("decided");
        assertThat(tries).containsExactly(false, false, false, true, true);
        assertThat(transactions.rolledBack).isEqualTo(4);
        assertThat(transactions.committed).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("beaten")
    void whoIsBeatenEveryTimeIsToldByWhat(RuntimeException beaten) {
        assertThatThrownBy(() -> transactionRetry.take(locked -> {
                    tries.add(locked);
                    throw beaten;
                }))
                .isSameAs(beaten);
        assertThat(tries).hasSize(12);
    }

    @Test
    void aNoIsANoAtOnceAlsoWhenSomethingElseLiesBeneathIt() {
        var no = new IllegalStateException(new DataIntegrityViolationException("beneath"));
        assertThatThrownBy(() -> transactionRetry.run(() -> {
                    tries.add(false);
                    throw no;
                }))
                .isSameAs(no);
        assertThatThrownBy(() -> transactionRetry.run(() -> {
                    throw Refusal.notFound();
                }))
                .isInstanceOf(Refusal.class);
        assertThat(tries).hasSize(1);
    }

    @Test
    void withinACallersTransactionNothingIsGuessedAndNothingTriedAgain() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        assertThatThrownBy(() -> transactionRetry.take(locked -> {
                    tries.add(locked);
                    throw new TransactionRetry.Overtaken();
                }))
                .isInstanceOf(TransactionRetry.Overtaken.class);
        assertThat(tries).containsExactly(true);
        assertThat(transactions.rolledBack + transactions.committed).isZero();
    }

    private static List<RuntimeException> beaten() {
        return List.of(
                new TransactionRetry.Overtaken(),
                new CannotAcquireLockException("deadlock"),
                new DataIntegrityViolationException("unique"));
    }

    private static final class Transactions implements PlatformTransactionManager {

        private int committed;
        private int rolledBack;

        @Override
        public TransactionStatus getTransaction(TransactionDefinition definition) {
            return new SimpleTransactionStatus();
        }

        @Override
        public void commit(TransactionStatus status) {
            committed++;
        }

        @Override
        public void rollback(TransactionStatus status) {
            rolledBack++;
        }
    }
}
