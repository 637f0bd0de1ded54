package se.lifescience.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Holds the ledger of known advisories (docs/advisories.csv) against the versions in use: what it refuses is not used,
 * and what it accepts for a while has not passed its deadline.
 */
class AdvisoryTests {

    private final LocalDate today = LocalDate.now(Clock.systemUTC());

    @Test
    void nothingWithAKnownFlawIsUsedUndecidedOrPastItsDeadline() throws IOException {
        assertThat(Advisory.read(Path.of("docs/advisories.csv")))
                .flatExtracting(advisory -> advisory.objections(versionsInUse(), today))
                .isEmpty();
    }

    @Test
    void everyComponentOfTheLedgerIsOneWeUse() throws IOException {
        assertThat(Advisory.read(Path.of("docs/advisories.csv")))
                .extracting(Advisory::component)
                .isSubsetOf(versionsInUse().keySet());
    }

    @Test
    void aMatchThatNobodyDecidedOnIsAnObjection() {
        assertThat(objections("CVE-1,a:b,1.0,1.5,,,")).containsExactly("CVE-1 covers a:b 1.4.9: undecided");
    }

    @Test
    void aRefusedVersionIsAnObjection() {
        assertThat(objections("CVE-1,a:b,0,1.5,refused,,Never")).containsExactly("CVE-1 covers a:b 1.4.9: Never");
    }

    @Test
    void anAcceptedVersionIsAnObjectionFromTheDayAfterItsDeadline() {
        String line = "CVE-1,a:b,1.0,1.5,accepted," + today.minusDays(1) + ",No fix";

        assertThat(objections(line)).hasSize(1).first().asString().contains("accepted until");
        assertThat(objections("CVE-1,a:b,1.0,1.5,accepted," + today + ",No fix"))
                .isEmpty();
    }

    @Test
    void aVersionOutsideTheRangeIsNoMatch() {
        assertThat(objections("CVE-1,a:b,1.0,1.4.9,,,")).isEmpty();
        assertThat(objections("CVE-1,a:b,1.4.10,2.0,,,")).isEmpty();
        assertThat(objections("CVE-1,a:other,0,99,,,")).isEmpty();
    }

    @Test
    void acceptingNeedsADeadlineAndAReason() {
        assertThatThrownBy(() -> Advisory.parse("CVE-1,a:b,1.0,1.5,accepted,,No fix"))
                .hasMessageContaining("CVE-1");
        assertThatThrownBy(() -> Advisory.parse("CVE-1,a:b,1.0,1.5,accepted,2027-01-31,"))
                .hasMessageContaining("CVE-1");
    }

    private List<String> objections(String line) {
        return Advisory.parse(line).objections(Map.of("a:b", "1.4.9"), today);
    }

    private static Map<String, String> versionsInUse() {
        return ClassPath.jars().stream()
                .collect(Collectors.toMap(ClassPath.Jar::component, ClassPath.Jar::version, (first, second) -> first));
    }
}
