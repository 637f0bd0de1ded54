package se.lifescience.portal.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.lifescience.portal.kernel.Refusal;

class EditionFileTests {

    private static final String HEAD = "code,kind,title_sv,title_en\n";

    @Test
    void theSampleHasEightAreasAndThirtyGoals() {
        var rows = StrategySample.edition().rows();
        assertThat(rows)
                .filteredOn(row -> row.kind() == EditionDraft.Row.Kind.AREA)
                .hasSize(8);
        assertThat(rows)
                .filteredOn(row -> row.kind() == EditionDraft.Row.Kind.GOAL)
                .hasSize(30);
        assertThat(rows).allSatisfy(row -> assertThat(row.errors()).isEmpty());
    }

    @Test
    void semicolonsWindowsLettersAndQuotesAreRead() {
        var text = "code;kind;title_sv;title_en\n1;area;\"Hälsa; vård\";Health\n";
        var rows = EditionFile.read(text.getBytes(Charset.forName("windows-1252")));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.titleSv()).isEqualTo("Hälsa; vård");
            assertThat(row.errors()).isEmpty();
        });
    }

    @Test
    void aByteOrderMarkAndLettersOfAnyCaseInTheHeadAreForgiven() {
        var rows = EditionFile.read(bytes("\uFEFFCode,Kind,Title_SV,Title_EN\n1,Area,Ett,One\n"));
        assertThat(rows).singleElement().satisfies(row -> assertThat(row.kind()).isEqualTo(EditionDraft.Row.Kind.AREA));
    }

    @Test
    void emptyLinesCountAsASpreadsheetCountsThem() {
        assertThat(EditionFile.read(bytes(HEAD + "\n1,area,Ett,One\n,,,\n1.1,goal,Mål,Goal\n")))
                .extracting(EditionDraft.Row::line)
                .containsExactly(3L, 5L);
    }

    @Test
    void eachLineSaysWhatIsWrongWithIt() {
        var rows = EditionFile.read(bytes(HEAD + "1,area,Ett,One\n" + "1,area,Igen,Again\n" + "2.1,goal,Mål,Goal\n"
                + "x,area,Ix,Ex\n" + "1.1,mål,Mål,Goal\n" + "1.2,goal,,Goal\n"));
        assertThat(rows)
                .extracting(EditionDraft.Row::line, EditionDraft.Row::errors)
                .containsExactly(
                        tuple(2L, List.of()),
                        tuple(3L, List.of("strategy.row.twice")),
                        tuple(4L, List.of("strategy.row.area-missing")),
                        tuple(5L, List.of("strategy.row.area-code")),
                        tuple(6L, List.of("strategy.row.kind")),
                        tuple(7L, List.of("strategy.row.title")));
    }

    @Test
    void anEmptyFileAFileWithoutTheColumnsAndAVeryLongOneAreRefused() {
        assertRefused("", "kernel.refusal.table-empty");
        assertRefused(HEAD, "strategy.refusal.empty");
        assertRefused("a,b\n1,2\n", "strategy.refusal.columns");
        assertRefused(
                HEAD + IntStream.range(0, 1001).mapToObj(i -> "1,area,A,A\n").collect(Collectors.joining()),
                "kernel.refusal.table-too-many-rows");
        assertRefused(HEAD + "1,area,\"open quote", "kernel.refusal.table-broken");
    }

    private static void assertRefused(String text, String key) {
        assertThatThrownBy(() -> EditionFile.read(bytes(text))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.field()).isEqualTo("file");
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
