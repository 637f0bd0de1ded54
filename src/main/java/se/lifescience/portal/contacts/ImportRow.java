package se.lifescience.portal.contacts;

/**
 * A row of an imported file and what becomes of it.
 *
 * @param row its number as a spreadsheet counts
 */
public record ImportRow(int row, ContactData data, Fate fate) {

    /** What importing the row does. */
    public enum Fate {
        NEW,
        CHANGED,
        UNCHANGED,
        DUPLICATE
    }
}
