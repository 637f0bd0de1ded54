package se.lifescience.portal.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTests {

    private static final String TABLE = "namn,e-post\nÅsa Öberg,asa@example.org\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void readsSwedishLettersInEveryCodingPeopleSave(String charset) {
        var file = CsvFile.read(TABLE.getBytes(Charset.forName(charset)));
        assertThat(file.records().get(1).get(0)).isEqualTo("Åsa Öberg");
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstHeading() {
        var file = CsvFile.read(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8));
        assertThat(file.records().getFirst().get(0)).isEqualTo("namn");
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void findsWhatStandsBetweenTheCells(char separator) {
        var file = CsvFile.read(TABLE.replace(',', separator).getBytes(StandardCharsets.UTF_8));
        assertThat(file.separator()).isEqualTo(separator);
        assertThat(file.records().get(1).get(1)).isEqualTo("asa@example.org");
    }

    @Test
    void quotedCellsMayHoldSeparatorsQuotesAndLineBreaks() {
        var file = CsvFile.read(
                "namn;e-post\r\n\"Berg; \"\"Bosse\"\"\nBo\";bo@example.org\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(file.records().get(1).get(0)).isEqualTo("Berg; \"Bosse\"\nBo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "\uFEFF"})
    void anEmptyFileIsRefusedWithASentence(String text) {
        assertThatThrownBy(() -> CsvFile.read(text.getBytes(StandardCharsets.UTF_8)))
                .hasMessage("organisations.refusal.file-empty");
    }

    @Test
    void moreThanTenMegabytesAreRefused() {
        assertThatThrownBy(() -> CsvFile.read(new byte[CsvFile.MOST_BYTES + 1]))
                .hasMessage("organisations.refusal.file-too-large");
    }

    @Test
    void aWorkbookAndAnUnclosedQuoteAreRefused() {
        assertThatThrownBy(() -> CsvFile.read("PK\u0003\u0004xl".getBytes(StandardCharsets.US_ASCII)))
                .hasMessage("organisations.refusal.file-workbook");
        assertThatThrownBy(() -> CsvFile.read("namn,e-post\n\"Bo,bo@example.org".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("organisations.refusal.file-broken");
    }
}
