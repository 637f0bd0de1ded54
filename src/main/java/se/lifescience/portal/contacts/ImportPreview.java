package se.lifescience.portal.contacts;

import java.util.List;
import se.lifescience.portal.kernel.EmailAddress;

/**
 * What importing a file would do, before it is done.
 *
 * @param encoding how its letters are coded
 * @param separator the key of what stands between its cells
 * @param ignored the headings of columns that are not known
 * @param rows its readable rows with what becomes of each
 * @param errors why the other rows can't be taken in
 */
public record ImportPreview(
        String encoding, String separator, List<String> ignored, List<Row> rows, List<RowError> errors) {

    public long count(Row.Fate fate) {
        return rows.stream().filter(row -> row.fate() == fate).count();
    }

    /** How many rows can't be taken in, however many errors each has. */
    public long rowsWithErrors() {
        return errors.stream().mapToInt(RowError::row).distinct().count();
    }

    /**
     * A row of an imported file and what becomes of it.
     *
     * @param row its number as a spreadsheet counts
     * @param address by which a contact is known, in the spelling of the file
     */
    public record Row(int row, ContactData data, EmailAddress address, Fate fate) {

        /** What importing the row does. */
        public enum Fate {
            NEW,
            CHANGED,
            UNCHANGED,
            DUPLICATE
        }
    }

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
}
