package se.lifescience.portal.kernel.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** What somebody typed is text in the spreadsheet that opens an export, whatever it begins with; needs LibreOffice. */
@Tag("optional")
class LibreOfficeTests {

    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final List<String> HOSTILE = List.of(
            "=1+1",
            "+1+1",
            "-1+1",
            "@SUM(1;1)",
            "\t=1+1",
            "\r=1+1",
            "\n=1+1",
            " =1+1",
            "\u0000=1+1",
            "\uFF1D1+1",
            "\uFF0B1+1",
            "\uFF0D1+1",
            "\uFF20SUM(1;1)",
            "=cmd|' /C calc'!A0",
            "=HYPERLINK(\"https://example.org\";\"here\")",
            "\"=1+1\"",
            "Åsa \"Kulan\" Öberg; =1+1",
            "\u202E=1+1",
            "\u200B=1+1",
            "{=1+1}",
            "O'Brien");

    @TempDir
    Path folder;

    @Test
    void csvOpensAsText() throws Exception {
        opensAsText(TableFormat.CSV);
    }

    @Test
    void workbooksOpenAsText() throws Exception {
        opensAsText(TableFormat.XLSX);
    }

    @Test
    void aFormulaIsSeenWhereThereIsOne() throws Exception {
        var file = folder.resolve("control.csv");
        Files.writeString(file, "Name\r\n=1+1\r\n");
        assertThat(formulas(opened(file))).isOne();
    }

    private void opensAsText(TableFormat format) throws Exception {
        var file = folder.resolve("export." + format.ending());
        try (var out = Files.newOutputStream(file)) {
            format.write(out, List.of("Name", "After"), row -> HOSTILE.forEach(cell -> row.accept(List.of(cell, "x"))));
        }
        var sheet = opened(file);
        assertThat(formulas(sheet)).isZero();
        var rows = rows(sheet);
        assertThat(rows).hasSize(HOSTILE.size() + 1);
        for (int i = 0; i < HOSTILE.size(); i++) {
            var row = rows.get(i + 1);
            assertThat(readable(row.getFirst())).isEqualTo(readable(SpreadsheetText.defuse(HOSTILE.get(i))));
            assertThat(readable(row.getLast())).isEqualTo("x");
        }
    }

    /** Tabs, line breaks and spaces are elements there, and not text. */
    private static String readable(String text) {
        return text.replaceAll("\\s+", "");
    }

    private Element opened(Path file) throws Exception {
        var office = new ProcessBuilder(
                        program().toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--infilter=CSV:44,34,76,1",
                        "--convert-to",
                        "fods",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
        var name = file.getFileName().toString();
        var result = folder.resolve(name.substring(0, name.lastIndexOf('.')) + ".fods");
        assertThat(result).as(Files.readString(folder.resolve("log"))).exists();
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(result.toFile()).getDocumentElement();
    }

    private static Path program() {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getenv("PATH"))
                .map(place -> Path.of(place, "soffice"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("This test needs LibreOffice: no soffice on the path"));
    }

    private static long formulas(Element sheet) {
        var cells = sheet.getElementsByTagNameNS(TABLE, "table-cell");
        long found = 0;
        for (int i = 0; i < cells.getLength(); i++) {
            if (((Element) cells.item(i)).hasAttributeNS(TABLE, "formula")) {
                found++;
            }
        }
        return found;
    }

    private static List<List<String>> rows(Element sheet) {
        var found = new ArrayList<List<String>>();
        var rows = sheet.getElementsByTagNameNS(TABLE, "table-row");
        for (int i = 0; i < rows.getLength(); i++) {
            var row = new ArrayList<String>();
            var cells = ((Element) rows.item(i)).getElementsByTagNameNS(TABLE, "table-cell");
            for (int j = 0; j < cells.getLength(); j++) {
                if (((Element) cells.item(j)).getElementsByTagNameNS(TEXT, "p").getLength() > 0) {
                    row.add(cells.item(j).getTextContent());
                }
            }
            if (!row.isEmpty()) {
                found.add(row);
            }
        }
        return found;
    }
}
