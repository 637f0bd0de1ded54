package se.lifescience.portal.kernel.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import se.lifescience.portal.kernel.Refusal;

/**
 * A table as people save it: UTF-8 with or without a byte order mark, UTF-16 with one, or Windows-1252; cells apart by
 * comma, semicolon or tab. Rows are counted as a spreadsheet does, so empty ones are there too.
 */
public record CsvTable(Charset charset, char separator, List<List<String>> rows) {

    /** The largest file that is read. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<String> END = List.of("\u0000end\u0000");

    public CsvTable {
        rows = List.copyOf(rows);
    }

    /** The table in a file; refuses one that is empty, broken, no table, or has more than so many rows below its headings. */
    public static CsvTable read(byte[] file, int mostRows) {
        if (file.length > MOST_BYTES) {
            throw Refusal.of("kernel.refusal.table-too-large");
        }
        if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
            throw Refusal.of("kernel.refusal.table-workbook");
        }
        var charset = charset(file);
        var text = new String(file, charset);
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            throw Refusal.of("kernel.refusal.table-empty");
        }
        var separator = separator(text);
        return new CsvTable(charset, separator, parse(text, separator, mostRows));
    }

    private static List<List<String>> parse(String text, char separator, int mostRows) {
        var rows = new ArrayList<List<String>>();
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(withEnd(text))) {
            for (var row : reader) {
                if (row.getFields().equals(END)) {
                    return rows;
                }
                if (rows.size() > mostRows) {
                    throw Refusal.of("kernel.refusal.table-too-many-rows", mostRows);
                }
                rows.add(row.getFields());
            }
        } catch (IOException | CsvParseException broken) {
            throw Refusal.of("kernel.refusal.table-broken", rows.size() + 1);
        }
        throw Refusal.of("kernel.refusal.table-broken", rows.size());
    }

    /** A last row that is found again unless the text ends within an open quote, which the reader would let pass. */
    private static String withEnd(String text) {
        var last = text.charAt(text.length() - 1);
        return text + (last == '\n' || last == '\r' ? "" : "\n") + END.getFirst();
    }

    private static Charset charset(byte[] file) {
        if (file.length > 1 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (file.length > 1 && (file[0] & 0xFF) == 0xFE && (file[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        try {
            var _ = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notUtf8) {
            return WINDOWS;
        }
    }

    /** The candidate that stands most often in the first line, outside quotes. */
    private static char separator(String text) {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        var quoted = false;
        for (int i = 0; i < text.length() && (quoted || (text.charAt(i) != '\n' && text.charAt(i) != '\r')); i++) {
            switch (text.charAt(i)) {
                case '"' -> quoted = !quoted;
                case ',' -> commas += quoted ? 0 : 1;
                case ';' -> semicolons += quoted ? 0 : 1;
                case '\t' -> tabs += quoted ? 0 : 1;
                default -> {}
            }
        }
        if (tabs > commas && tabs > semicolons) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }
}
