package se.lifescience.portal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTests {

    @ParameterizedTest
    @CsvSource({
        "https://example.org/om, https://example.org/om",
        "http://example.org, http://example.org",
        "www.example.org, https://www.example.org",
        "åkeri.example/om oss?, ''",
        "åkeri.example/om, https://åkeri.example/om",
        "example.org:8443, https://example.org:8443"
    })
    void isCompletedWhereItsBeginningIsLeftOut(String typed, String kept) {
        if (kept.isEmpty()) {
            assertThatThrownBy(() -> WebAddress.of("web", typed)).hasMessage("kernel.refusal.web-address");
        } else {
            assertThat(WebAddress.of("web", typed)).isEqualTo(kept);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "vår sida",
                "data:text/html,x",
                "ftp://example.org",
                "//example.org",
                "https:",
                "https://",
                "https:///example.org",
                "https://a b",
                "example"
            })
    void refusesWhatIsNoPlaceOnTheWeb(String typed) {
        assertThatThrownBy(() -> WebAddress.of("web", typed)).hasMessage("kernel.refusal.web-address");
    }

    @Test
    void mayBeEmpty() {
        assertThat(WebAddress.of("web", "  ")).isEmpty();
    }
}
