package se.lifescience.portal.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** The portal's clock in tests: the real time, and as much later as a test has let go by; after each test it is now again. */
@Component
@Primary
@Profile("test")
public class TestClock extends Clock {

    private final AtomicReference<Duration> gone = new AtomicReference<>(Duration.ZERO);

    /** Lets time go by, for this portal and its jobs; what logs people in from outside keeps its own time. */
    public void forward(Duration time) {
        gone.updateAndGet(time::plus);
    }

    void reset() {
        gone.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(gone.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new InZone(this, zone);
    }

    /** The same clock, read elsewhere. */
    private static final class InZone extends Clock {

        private final TestClock clock;
        private final ZoneId zone;

        private InZone(TestClock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new InZone(clock, other);
        }
    }

    /** Brings the portal back to now, whatever the test has come to. */
    static final class BackToNow implements TestExecutionListener {

        @Override
        public void afterTestMethod(TestContext test) {
            test.getApplicationContext().getBeanProvider(TestClock.class).ifAvailable(TestClock::reset);
        }
    }
}
