package se.lifescience.portal.contacts;

import java.util.List;

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
        String encoding, String separator, List<String> ignored, List<ImportRow> rows, List<RowError> errors) {

    public long count(ImportRow.Fate fate) {
        return rows.stream().filter(row -> row.fate() == fate).count();
    }

    /** How many rows can't be taken in, however many errors each has. */
    public long rowsWithErrors() {
        return errors.stream().mapToInt(RowError::row).distinct().count();
    }
}
