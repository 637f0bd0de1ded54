package se.lifescience.portal.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadTests {

    @Test
    void isReadFromTwoNumbers() {
        assertThat(Load.of("5000x50000")).isEqualTo(new Load(5_000, 50_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5000", "x", "-1x2", "0x10", "9999999x1", "5000 x 50000"})
    void saysWhatIsWanted(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> Load.of(typed)).withMessageContaining("5000x50000");
    }
}
