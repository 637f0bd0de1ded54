package se.lifescience.portal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Nobody saves over what another has changed since the form was opened. */
class OptimisticLockTests {

    @Test
    void onlyTheVersionThatWasOpenedIsSaved() {
        assertThatCode(() -> OptimisticLock.check(3, 3)).doesNotThrowAnyException();
        assertThatThrownBy(() -> OptimisticLock.check(3, 4))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT))
                .hasMessage("kernel.refusal.changed-meanwhile");
        assertThat(Refusal.changedMeanwhile("Ann").arguments()).containsExactly("Ann");
    }
}
