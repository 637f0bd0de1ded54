package se.lifescience.portal.links;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.lifescience.portal.kernel.PortalSettings;

/** Tidies up each night, on whichever node comes first. */
@Configuration
class PersonalLinkJobs {

    private static final LocalTime NIGHT = LocalTime.of(3, 15);

    @Bean
    Task<Void> endedLinksSweep(PersonalLinkTable table, PortalSettings settings, Clock clock) {
        return Tasks.recurring("links-ended-sweep", Schedules.daily(settings.zone(), NIGHT))
                .execute((instance, context) -> table.sweep(clock.instant()));
    }
}
