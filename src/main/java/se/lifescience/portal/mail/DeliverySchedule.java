package se.lifescience.portal.mail;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts deliveries before the scheduler, in the running transaction, and wakes it once that has been committed. */
@Component
class DeliverySchedule {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("mail-delivery");

    private static final char ROUND = '/';

    private final ObjectProvider<SchedulerClient> client;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    DeliverySchedule(ObjectProvider<SchedulerClient> client, ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.client = client;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** One row of the scheduler's: a delivery, and how many times staff have asked for it to be sent again. */
    record Turn(UUID delivery, int round) {

        static Turn of(TaskInstance<?> task) {
            var id = task.getId();
            var slash = id.indexOf(ROUND);
            return slash < 0
                    ? new Turn(UUID.fromString(id), 0)
                    : new Turn(UUID.fromString(id.substring(0, slash)), Integer.parseInt(id.substring(slash + 1)));
        }

        private TaskInstance<Void> task() {
            return TASK.instance(round == 0 ? delivery.toString() : delivery.toString() + ROUND + round)
                    .build();
        }
    }

    void now(List<UUID> deliveries) {
        schedule(deliveries.stream().map(delivery -> new Turn(delivery, 0)));
    }

    void again(UUID delivery, int round) {
        schedule(Stream.of(new Turn(delivery, round)));
    }

    private void schedule(Stream<Turn> turns) {
        client.getObject().scheduleBatch(turns.<TaskInstance<?>>map(Turn::task).toList(), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
            }
        });
    }
}
