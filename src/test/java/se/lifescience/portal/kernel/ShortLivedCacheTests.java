package se.lifescience.portal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortLivedCacheTests {

    private final ShortLivedCache<String, String> memory = new ShortLivedCache<>();

    @Test
    void whatWasReadIsAskedForOnce() {
        assertThat(memory.get("one", key -> "read")).isEqualTo("read");
        assertThat(memory.get("one", key -> "read again")).isEqualTo("read");
        memory.forget("one");
        assertThat(memory.get("one", key -> "read again")).isEqualTo("read again");
        memory.forgetAll();
        assertThat(memory.get("one", key -> "at last")).isEqualTo("at last");
    }

    @Test
    void whatIsForgottenWhileItIsReadIsNotKept() {
        assertThat(memory.get("one", key -> {
                    memory.forget(key);
                    return "old";
                }))
                .isEqualTo("old");
        assertThat(memory.get("one", key -> "new")).isEqualTo("new");
    }
}
