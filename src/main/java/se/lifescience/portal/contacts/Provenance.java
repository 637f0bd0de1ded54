package se.lifescience.portal.contacts;

import se.lifescience.portal.kernel.FreeText;
import se.lifescience.portal.kernel.privacy.PersonalData.Ground;

/**
 * Where the office knows a contact from, in its own words, and on which legal ground it holds them.
 *
 * @param note such as the list or the meeting the contact comes from
 */
public record Provenance(String note, Ground ground) {

    /** What is meant where nothing was said. */
    public static final Provenance UNSAID = new Provenance("", Ground.PUBLIC_TASK);

    private static final int LONGEST = 200;

    String checkedNote() {
        return FreeText.of("source", note, LONGEST);
    }
}
