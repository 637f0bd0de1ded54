package se.lifescience.portal.participation;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs what others may be doing at the same moment. Each try is a transaction of its own; one that was overtaken, chosen
 * as a deadlock's victim or beaten to a unique row leaves nothing behind and is tried again, so nobody sees it.
 */
@Component
class TransactionRetry {

    private static final int TRIES = 12;
    /** After so many wrong guesses the pool is contested: stand in line for its row instead of guessing on. */
    private static final int GUESSES = 3;

    private final TransactionTemplate transaction;
    private final RetryTemplate retry = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(TRIES - 1L)
            .delay(Duration.ZERO)
            .predicate(TransactionRetry::isWorthAnotherTry)
            .build());

    TransactionRetry(PlatformTransactionManager manager) {
        this.transaction = new TransactionTemplate(manager);
    }

    /** One try at a decision. */
    interface Try<T> {

        /**
         * Decides.
         *
         * @param locked whether to take the pool's row before judging it, which cannot go wrong but holds it longer
         */
        T decide(boolean locked);
    }

    /** The pool was not as it had seemed. */
    static final class Overtaken extends RuntimeException {

        Overtaken() {
            super("the pool changed meanwhile", null, false, false);
        }
    }

    <T> T take(Try<T> decision) {
        // Within a caller's transaction nothing can be tried again, so nothing is guessed.
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return decision.decide(true);
        }
        var tries = new AtomicInteger();
        return retry.invoke(() -> {
            var locked = tries.getAndIncrement() >= GUESSES;
            return run(() -> decision.decide(locked));
        });
    }

    void run(Runnable change) {
        take(locked -> {
            change.run();
            return Boolean.TRUE;
        });
    }

    private static boolean isWorthAnotherTry(Throwable failure) {
        return failure instanceof Overtaken
                || failure instanceof TransientDataAccessException
                || failure instanceof DataIntegrityViolationException;
    }

    @SuppressWarnings("NullAway") // execute gives back what the callback gave
    private <T> T run(Supplier<T> body) {
        return transaction.execute(status -> body.get());
    }
}
