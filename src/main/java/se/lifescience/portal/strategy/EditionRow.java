package se.lifescience.portal.strategy;

import java.util.List;

/**
 * One line of an edition's file as read, with what is wrong with it as translation keys.
 *
 * @param line the line in the file, counted as a spreadsheet does
 */
public record EditionRow(long line, String code, Kind kind, String titleSv, String titleEn, List<String> errors) {

    /** What a line describes. */
    public enum Kind {
        AREA,
        GOAL,
        UNKNOWN
    }
}
