package se.lifescience.portal.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.lifescience.portal.kernel.Refusal;

class TxtRecordResolverTests {

    private NameServer server;
    private TxtRecordResolver records;

    @BeforeEach
    void start() throws IOException {
        server = new NameServer();
        records = new TxtRecordResolver("127.0.0.1:" + server.port());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void allTextsOfANameAreRead() {
        server.put("_portal.one.example", "v=spf1 -all", " portal=42 ", "a \"quoted\" word");
        assertThat(records.at("_portal.one.example"))
                .containsExactlyInAnyOrder("v=spf1 -all", "portal=42", "a \"quoted\" word");
    }

    @Test
    void anUnknownNameHasNoneAndWhatIsPutThereIsFoundAtOnce() {
        assertThat(records.at("_portal.two.example")).isEmpty();
        server.put("_portal.two.example", "portal=42");
        assertThat(records.at("_portal.two.example")).containsExactly("portal=42");
        server.put("_portal.two.example", "portal=43");
        assertThat(records.at("_portal.two.example")).containsExactly("portal=43");
    }

    @Test
    void aTextOfSeveralStringsIsOneAndALongAnswerComesByTcp() {
        var texts = IntStream.range(0, 60).mapToObj(i -> i + "x".repeat(400)).toArray(String[]::new);
        server.put("_portal.long.example", texts);
        assertThat(records.at("_portal.long.example")).hasSize(50).isSubsetOf(texts);
    }

    @Test
    void nobodyWaitsLongForAServerThatIsSilent() {
        server.ignore("_portal.silent.example");
        var asked = System.nanoTime();
        assertThatThrownBy(() -> records.at("_portal.silent.example"))
                .isInstanceOf(Refusal.class)
                .hasMessage("organisations.refusal.dns");
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(6));
    }

    @Test
    void aNameThatIsNoneIsRefused() {
        assertThatThrownBy(() -> records.at("x".repeat(64) + ".example")).hasMessage("organisations.refusal.dns");
    }
}
