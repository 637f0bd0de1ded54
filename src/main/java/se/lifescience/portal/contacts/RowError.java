package se.lifescience.portal.contacts;

import java.util.List;

/**
 * Why a row of an imported file can't be taken in.
 *
 * @param row its number as a spreadsheet counts, the headings being row 1
 * @param field the column
 * @param key the sentence's translation key
 */
public record RowError(int row, String field, String key, List<Object> arguments) {

    public Object[] argumentArray() {
        return arguments.toArray();
    }
}
