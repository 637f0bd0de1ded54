package se.lifescience.portal.strategy;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.Refusal;

/** An edition as it is to be: its code, its title, the day it was presented, and the lines of its file. */
public record EditionDraft(String code, LocalizedText title, LocalDate presented, List<Row> rows) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_CODE = 40;

    public EditionDraft {
        if (code.length() > LONGEST_CODE || !CODE.matcher(code).matches()) {
            throw Refusal.of("strategy.refusal.code").at("code");
        }
        if (title.sv().isBlank()) {
            throw Refusal.of("strategy.refusal.title").at("titleSv");
        }
        rows = List.copyOf(rows);
    }

    /** Whether a line is wrong, so that nothing of the file may be taken in. */
    public boolean hasErrors() {
        return rows.stream().anyMatch(row -> !row.errors().isEmpty());
    }

    /**
     * One line of an edition's file as read, with what is wrong with it as translation keys.
     *
     * @param line the line in the file, counted as a spreadsheet does
     */
    public record Row(long line, String code, Kind kind, String titleSv, String titleEn, List<String> errors) {

        /** What a line describes. */
        public enum Kind {
            AREA,
            GOAL,
            UNKNOWN
        }
    }
}
