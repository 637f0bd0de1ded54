package se.lifescience.portal.contacts;

import se.lifescience.portal.kernel.EmailAddress;

/**
 * A row of an imported file and what becomes of it.
 *
 * @param row its number as a spreadsheet counts
 * @param address by which a contact is known, in the spelling of the file
 */
public record ImportRow(int row, ContactData data, EmailAddress address, Fate fate) {

    /** What importing the row does. */
    public enum Fate {
        NEW,
        CHANGED,
        UNCHANGED,
        DUPLICATE
    }
}
