package se.lifescience.portal.mail;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** What the scheduler does for the outbox, on every node whose scheduler is on. */
@Configuration
@EnableConfigurationProperties(MailSettings.class)
class MailJobs {

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_SWEEPS = Duration.ofSeconds(30);

    @Bean
    Task<Void> mailDelivery(DeliveryWorker worker) {
        return Tasks.custom(DeliverySchedule.TASK)
                .onDeadExecutionRevive()
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAILURE))
                .execute((task, context) ->
                        next(worker.take(DeliverySchedule.Turn.of(task), context.getExecution().pickedBy)));
    }

    private static CompletionHandler<Void> next(Optional<Instant> time) {
        return time.<CompletionHandler<Void>>map(
                        next -> (complete, operations) -> operations.reschedule(complete, next))
                .orElseGet(CompletionHandler.OnCompleteRemove::new);
    }

    @Bean
    Task<Void> mailSweep(DeliveryWorker worker) {
        return Tasks.recurring("mail-sweep", FixedDelay.of(BETWEEN_SWEEPS)).execute((task, context) -> worker.sweep());
    }

    /** A node that only serves pages queues mail all the same. */
    @Bean
    @ConditionalOnBooleanProperty(name = "db-scheduler.enabled", havingValue = false)
    SchedulerClient schedulerClient(DataSource source, List<Task<?>> tasks) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(source), tasks)
                .build();
    }
}
