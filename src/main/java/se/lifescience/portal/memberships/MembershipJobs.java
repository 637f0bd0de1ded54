package se.lifescience.portal.memberships;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.lifescience.portal.kernel.PortalSettings;

/** What is done about organisations each day, on whichever node comes first. */
@Configuration
class MembershipJobs {

    private static final LocalTime MORNING = LocalTime.of(6, 0);

    @Bean
    Task<Void> endingMandatesSweep(MandateExpiry mandates, PortalSettings settings) {
        return Tasks.recurring("organisations-ending-mandates", Schedules.daily(settings.zone(), MORNING))
                .execute((instance, context) -> mandates.sweep());
    }
}
