package se.lifescience.portal.organisations;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import se.lifescience.portal.kernel.Refusal;

/**
 * A table as people save it: UTF-8 with or without a byte order mark, UTF-16 with one, or Windows-1252; cells apart by
 * comma, semicolon or tab.
 */
record CsvFile(Charset charset, char separator, List<CSVRecord> records) {

    /** The largest file that is read. */
    static final int MOST_BYTES = 10 * 1024 * 1024;

    static final int MOST_ROWS = 20_000;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    static CsvFile read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw Refusal.of("organisations.refusal.file-too-large");
        }
        if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
            throw Refusal.of("organisations.refusal.file-workbook");
        }
        var charset = charset(file);
        var text = new String(file, charset);
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            throw Refusal.of("organisations.refusal.file-empty");
        }
        var separator = separator(text);
        return new CsvFile(charset, separator, parse(text, separator));
    }

    private static List<CSVRecord> parse(String text, char separator) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        var records = new ArrayList<CSVRecord>();
        try (var parser = format.parse(new StringReader(text))) {
            for (var one : parser) {
                if (records.size() > MOST_ROWS) {
                    throw Refusal.of("organisations.refusal.file-too-many-rows", MOST_ROWS);
                }
                records.add(one);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw Refusal.of("organisations.refusal.file-broken", records.size() + 1);
        }
        return records;
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
