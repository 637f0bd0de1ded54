package se.lifescience.portal.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How much waits and how much is unknown, counted through an index each time somebody asks. */
@Component
class MailMetrics implements MeterBinder {

    private final Deliveries deliveries;

    MailMetrics(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("portal.mail.waiting", () -> deliveries.countIn(DeliveryState.WAITING))
                .description("deliveries that wait to be sent")
                .register(registry);
        Gauge.builder("portal.mail.unknown", () -> deliveries.countIn(Set.of(DeliveryState.UNKNOWN)))
                .description("deliveries of which nobody knows whether they arrived")
                .register(registry);
    }
}
