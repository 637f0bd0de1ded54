package se.lifescience.portal.participation;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.lifescience.portal.kernel.PortalSettings;

/** What is to be done later, on whichever node comes first. */
@Configuration
class ParticipationJobs {

    private static final Duration SWEEP = Duration.ofMinutes(1);
    private static final LocalTime NIGHT = LocalTime.of(3, 30);

    @Bean
    Task<Void> offerExpiry(RegistrationWorkflow decisions) {
        return Tasks.oneTime(PlaceAllocation.EXPIRY)
                .execute((instance, context) -> decisions.expireOffer(UUID.fromString(instance.getId())));
    }

    @Bean
    Task<Void> participationSweep(ParticipationHousekeeping participationHousekeeping) {
        return Tasks.recurring("participation-sweep", Schedules.fixedDelay(SWEEP))
                .execute((instance, context) -> participationHousekeeping.sweep());
    }

    @Bean
    Task<Void> placesCheck(PoolHousekeeping poolHousekeeping, PortalSettings settings) {
        return Tasks.recurring("participation-places-check", Schedules.daily(settings.zone(), NIGHT))
                .execute((instance, context) -> poolHousekeeping.check());
    }
}
