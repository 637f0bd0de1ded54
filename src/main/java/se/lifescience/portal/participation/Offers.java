package se.lifescience.portal.participation;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Offers a place to one who waited, and sees to it that the offer ends when its time is over. */
@Component
class Offers {

    static final TaskDescriptor<Void> EXPIRY = TaskDescriptor.of("participation-offer-expiry");

    private final Registrations registrations;
    private final Letters letters;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final ParticipationSettings settings;
    private final ApplicationEventPublisher events;

    Offers(
            Registrations registrations,
            Letters letters,
            ObjectProvider<SchedulerClient> scheduler,
            ParticipationSettings settings,
            ApplicationEventPublisher events) {
        this.registrations = registrations;
        this.letters = letters;
        this.scheduler = scheduler;
        this.settings = settings;
        this.events = events;
    }

    /** The registration's row must be locked, and the pool's. */
    void make(UUID id, Occasion occasion, Instant now) {
        var registration = registrations.findById(id).orElseThrow();
        var until = now.plus(settings.offer());
        var deadline = until.isAfter(occasion.startsAt()) ? occasion.startsAt() : until;
        registration.offer(deadline);
        registrations.saveAndFlush(registration);
        letters.offered(registration, occasion);
        events.publishEvent(new RegistrationChanged(registration.occasion(), registration.id(), registration.state()));
        scheduler.getObject().scheduleIfNotExists(EXPIRY.instance(id.toString()).scheduledTo(deadline));
    }
}
