package se.lifescience.portal.strategy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.tables.CsvTable;

/** Reads an edition from a table with the columns code, kind, title_sv and title_en; kind is area or goal. */
public final class EditionFile {

    private static final Set<String> COLUMNS = Set.of("code", "kind", "title_sv", "title_en");
    private static final Pattern AREA_CODE = Pattern.compile("\\d{1,2}");
    private static final Pattern GOAL_CODE = Pattern.compile("\\d{1,2}\\.\\d{1,2}");
    private static final int LONGEST_TITLE = 300;
    private static final int MOST_ROWS = 1_000;
    private static final String FILE = "file";

    private EditionFile() {}

    /** Its lines, each with what is wrong with it; refuses a file that is empty, too long, or without the columns. */
    public static List<EditionDraft.Row> read(byte[] file) {
        var records = records(file);
        if (records.isEmpty()) {
            throw Refusal.of("strategy.refusal.empty").at(FILE);
        }
        var areas = records.stream()
                .filter(each -> kind(each) == EditionDraft.Row.Kind.AREA)
                .map(each -> value(each, "code"))
                .collect(Collectors.toSet());
        var seen = new HashSet<String>();
        return records.stream().map(each -> row(each, areas, seen)).toList();
    }

    private static List<Line> records(byte[] file) {
        var rows = rows(file);
        var columns = new HashMap<String, Integer>();
        var headings = rows.getFirst();
        for (var i = 0; i < headings.size(); i++) {
            columns.putIfAbsent(headings.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        if (!columns.keySet().containsAll(COLUMNS)) {
            throw Refusal.of("strategy.refusal.columns").at(FILE);
        }
        return IntStream.range(1, rows.size())
                .filter(i -> !rows.get(i).stream().allMatch(String::isBlank))
                .mapToObj(i -> new Line(i + 1, columns, rows.get(i)))
                .toList();
    }

    private static List<List<String>> rows(byte[] file) {
        try {
            return CsvTable.read(file, MOST_ROWS).rows();
        } catch (Refusal refusal) {
            throw refusal.at(FILE);
        }
    }

    private static EditionDraft.Row row(Line each, Set<String> areas, Set<String> seen) {
        var code = value(each, "code");
        var kind = kind(each);
        var row = new EditionDraft.Row(
                each.number(), code, kind, value(each, "title_sv"), value(each, "title_en"), List.of());
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
        return new EditionDraft.Row(row.line(), code, kind, row.titleSv(), row.titleEn(), List.copyOf(errors));
    }

    /** The code of the area that a goal's code lies in: 2 of 2.2. */
    static String areaOf(String goalCode) {
        return goalCode.substring(0, goalCode.indexOf('.'));
    }

    private static EditionDraft.Row.Kind kind(Line each) {
        return switch (value(each, "kind").toLowerCase(Locale.ROOT)) {
            case "area" -> EditionDraft.Row.Kind.AREA;
            case "goal" -> EditionDraft.Row.Kind.GOAL;
            default -> EditionDraft.Row.Kind.UNKNOWN;
        };
    }

    private static String value(Line each, String column) {
        var index = each.columns().get(column);
        return index == null || index >= each.cells().size()
                ? ""
                : each.cells().get(index).strip();
    }

    private record Line(int number, Map<String, Integer> columns, List<String> cells) {}
}
