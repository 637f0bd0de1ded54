package se.lifescience.portal.kernel.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lifescience.portal.kernel.Refusal;

class CsvTableTests {

    private static final int MOST = 100;
    private static final String TABLE = "namn,e-post\nÅsa Öberg,asa@example.org\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void readsSwedishLettersInEveryCodingPeopleSave(String charset) {
        var file = CsvTable.read(TABLE.getBytes(Charset.forName(charset)), MOST);
        assertThat(file.rows().get(1).get(0)).isEqualTo("Åsa Öberg");
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstHeading() {
        var file = CsvTable.read(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8), MOST);
        assertThat(file.rows().getFirst().get(0)).isEqualTo("namn");
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void findsWhatStandsBetweenTheCells(char separator) {
        var file = CsvTable.read(TABLE.replace(',', separator).getBytes(StandardCharsets.UTF_8), MOST);
        assertThat(file.separator()).isEqualTo(separator);
        assertThat(file.rows().get(1).get(1)).isEqualTo("asa@example.org");
    }

    @Test
    void quotedCellsMayHoldSeparatorsQuotesAndLineBreaks() {
        var file = CsvTable.read(
                "namn;e-post\r\n\"Berg; \"\"Bosse\"\"\nBo\";bo@example.org\r\n".getBytes(StandardCharsets.UTF_8), MOST);
        assertThat(file.rows().get(1).get(0)).isEqualTo("Berg; \"Bosse\"\nBo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "\uFEFF"})
    void anEmptyFileIsRefusedWithASentence(String text) {
        assertThatThrownBy(() -> CsvTable.read(text.getBytes(StandardCharsets.UTF_8), MOST))
                .hasMessage("kernel.refusal.table-empty");
    }

    @Test
    void moreThanTenMegabytesAreRefused() {
        assertThatThrownBy(() -> CsvTable.read(new byte[CsvTable.MOST_BYTES + 1], MOST))
                .hasMessage("kernel.refusal.table-too-large");
    }

    @Test
    void aWorkbookAndAnUnclosedQuoteAreRefused() {
        assertThatThrownBy(() -> CsvTable.read("PK\u0003\u0004xl".getBytes(StandardCharsets.US_ASCII), MOST))
                .hasMessage("kernel.refusal.table-workbook");
        assertThatThrownBy(
                        () -> CsvTable.read("namn,e-post\n\"Bo,bo@example.org".getBytes(StandardCharsets.UTF_8), MOST))
                .hasMessage("kernel.refusal.table-broken");
    }

    @Test
    void rowsAreCountedAsASpreadsheetDoesAndMayBeOfAnyLength() {
        var rows = read("a,b\n\n1\n1,2,3\n");
        assertThat(rows).containsExactly(List.of("a", "b"), List.of(""), List.of("1"), List.of("1", "2", "3"));
    }

    @Test
    void aQuoteWithinACellIsItsOwnAndTextAfterAQuotedCellIsRefused() {
        assertThat(read("a,b\n5\" bolt,2\n").get(1)).containsExactly("5\" bolt", "2");
        assertThatThrownBy(() -> read("a,b\n1,2\n\"Bo\"x,2\n"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.arguments()).containsExactly(3));
    }

    @Test
    void anOpenQuoteNamesTheRowItBeginsIn() {
        assertThatThrownBy(() -> read("a,b\n1,2\n\"Bo,2\n3,4\"\""))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.arguments()).containsExactly(3));
        assertThat(read("a,b\r1,2\r")).hasSize(2);
        assertThat(read("a,b\r\n1,\"\"\"\"")).contains(List.of("1", "\""));
    }

    @Test
    void moreRowsThanAreAskedForAreRefused() {
        var row = "1,2\n";
        assertThat(read("a,b\n" + row.repeat(MOST))).hasSize(MOST + 1);
        assertThatThrownBy(() -> read("a,b\n" + row.repeat(MOST + 1))).hasMessage("kernel.refusal.table-too-many-rows");
    }

    @Test
    void aBinaryFileOrAVeryLongCellEndsInASentenceOrInCells() {
        assertThat(read("a\n" + "x".repeat(CsvTable.MOST_BYTES - 2))).hasSize(2);
        assertThat(CsvTable.read(new byte[] {0, 1, 2, (byte) 0xFF, (byte) 0xFE, 10, 0}, MOST)
                        .rows())
                .isNotEmpty();
    }

    private static List<List<String>> read(String text) {
        return CsvTable.read(text.getBytes(StandardCharsets.UTF_8), MOST).rows();
    }
}
