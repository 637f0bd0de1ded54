package se.lifescience.portal.conferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import se.lifescience.portal.kernel.Refusal;

class ConferenceRulesTests {

    @Test
    void aCoHostIsReadFromItsLineAndWrittenBack() {
        assertThat(CoHost.parse(" Region Exempel |https://www.example.org "))
                .isEqualTo(new CoHost("Region Exempel", "https://www.example.org"));
        assertThat(CoHost.parse("Region Exempel").line()).isEqualTo("Region Exempel");
        assertThat(CoHost.parse("A | B | https://www.example.org").line()).isEqualTo("A | B | https://www.example.org");
    }

    @Test
    void lineBreaksBecomeSpaces() {
        assertThat(ConferenceRules.line("name", " Kim\r\nEk ")).isEqualTo("Kim Ek");
    }

    @Test
    void tooLongALineIsRefusedAndNotCut() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ConferenceRules.line("name", "x".repeat(201)))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("kernel.refusal.too-long"));
    }
}
