package se.lifescience.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class LimitsTests {

    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void whatIsCountedCannotBeWashedAwayByManyAddresses() {
        var limits = new Limits(100);
        limits.take("mine", 1, LONG);
        assertTooMany(limits, "mine");
        for (var i = 0; i < 20_000; i++) {
            try {
                limits.take("stranger " + i, 1, LONG);
            } catch (Limits.TooMany shared) {
                assertThat(i).isGreaterThanOrEqualTo(99);
            }
        }
        assertTooMany(limits, "mine");
        assertThat(limits.remembered()).isLessThanOrEqualTo(100 + 1_000);
    }

    @Test
    void aCountThatSaysNothingAnyMoreMakesRoom() {
        var limits = new Limits(1);
        var period = Duration.ofMillis(50);
        limits.take("first", 1, period);
        var deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (limits.remembered() > 0) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(period.toNanos());
        }
        assertThatCode(() -> limits.take("first", 1, period)).doesNotThrowAnyException();
    }

    private static void assertTooMany(Limits limits, String key) {
        assertThatThrownBy(() -> limits.take(key, 1, LONG)).isInstanceOf(Limits.TooMany.class);
    }
}
