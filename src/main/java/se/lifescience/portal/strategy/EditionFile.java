package se.lifescience.portal.strategy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import se.lifescience.portal.kernel.Refusal;

/**
 * Reads an edition from CSV with the columns code, kind, title_sv and title_en; kind is area or goal. Takes commas and
 * semicolons, UTF-8 and Windows-1252, since spreadsheets write them all.
 */
public final class EditionFile {

    private static final Set<String> COLUMNS = Set.of("code", "kind", "title_sv", "title_en");
    private static final Pattern AREA_CODE = Pattern.compile("\\d{1,2}");
    private static final Pattern GOAL_CODE = Pattern.compile("\\d{1,2}\\.\\d{1,2}");
    private static final int LONGEST_TITLE = 300;
    private static final int MOST_ROWS = 1_000;
    private static final String FILE = "file";

    private EditionFile() {}

    /** Its lines, each with what is wrong with it; refuses a file that is empty, too long, or without the columns. */
    public static List<EditionRow> read(byte[] file) {
        var text = decode(file);
        if (text.isBlank()) {
            throw Refusal.of("strategy.refusal.empty").at(FILE);
        }
        var records = parse(text);
        if (records.isEmpty()) {
            throw Refusal.of("strategy.refusal.empty").at(FILE);
        }
        if (records.size() > MOST_ROWS) {
            throw Refusal.of("strategy.refusal.too-many", MOST_ROWS).at(FILE);
        }
        var areas = records.stream()
                .filter(each -> kind(each) == EditionRow.Kind.AREA)
                .map(each -> value(each, "code"))
                .collect(Collectors.toSet());
        var seen = new HashSet<String>();
        return records.stream().map(each -> row(each, areas, seen)).toList();
    }

    private static List<CSVRecord> parse(String text) {
        var head = text.lines().findFirst().orElse("");
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(head.contains(";") ? ';' : ',')
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .setAllowMissingColumnNames(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            var names = parser.getHeaderNames().stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            if (!names.containsAll(COLUMNS)) {
                throw Refusal.of("strategy.refusal.columns").at(FILE);
            }
            return parser.getRecords();
        } catch (UncheckedIOException | IOException | IllegalArgumentException e) {
            throw Refusal.of("strategy.refusal.unreadable").at(FILE);
        }
    }

    private static EditionRow row(CSVRecord each, Set<String> areas, Set<String> seen) {
        var code = value(each, "code");
        var kind = kind(each);
        var row = new EditionRow(
                each.getRecordNumber() + 1, code, kind, value(each, "title_sv"), value(each, "title_en"), List.of());
        var errors = new ArrayList<String>();
        switch (kind) {
            case UNKNOWN -> errors.add("strategy.row.kind");
            case AREA -> {
                if (!AREA_CODE.matcher(code).matches()) {
                    errors.add("strategy.row.area-code");
                }
            }
            case GOAL -> {
                if (!GOAL_CODE.matcher(code).matches()) {
                    errors.add("strategy.row.goal-code");
                } else if (!areas.contains(areaOf(code))) {
                    errors.add("strategy.row.area-missing");
                }
            }
        }
        if (!code.isEmpty() && !seen.add(code)) {
            errors.add("strategy.row.twice");
        }
        if (row.titleSv().isBlank()) {
            errors.add("strategy.row.title");
        }
        if (row.titleSv().length() > LONGEST_TITLE || row.titleEn().length() > LONGEST_TITLE) {
            errors.add("strategy.row.title-long");
        }
        return new EditionRow(row.line(), code, kind, row.titleSv(), row.titleEn(), List.copyOf(errors));
    }

    /** The code of the area that a goal's code lies in: 2 of 2.2. */
    static String areaOf(String goalCode) {
        return goalCode.substring(0, goalCode.indexOf('.'));
    }

    private static EditionRow.Kind kind(CSVRecord each) {
        return switch (value(each, "kind").toLowerCase(Locale.ROOT)) {
            case "area" -> EditionRow.Kind.AREA;
            case "goal" -> EditionRow.Kind.GOAL;
            default -> EditionRow.Kind.UNKNOWN;
        };
    }

    private static String value(CSVRecord each, String column) {
        return each.isSet(column) ? each.get(column).strip() : "";
    }

    private static String decode(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }
}
