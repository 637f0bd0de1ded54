package se.lifescience.portal.participation;

import java.time.Instant;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.pages.Crumb;

/**
 * The public pages of one kind of occasion, told by the module that has them. Below each page lie {@code /register} and
 * {@code /calendar.ics}, which belong to every occasion alike and speak of it in the words of its own page.
 */
public interface OccasionPages {

    /** The kind, as {@link OccasionData} says it. */
    String kind();

    /** The pattern of its pages' paths without the language, as {@code /conferences/{slug}}. */
    String pattern();

    /** What its own page says of an occasion at that moment. */
    Words words(OccasionView occasion, Instant now, Language language);

    /**
     * An occasion in the reader's words.
     *
     * @param standing how it stands with registration, in a sentence
     * @param purpose what is done with what a guest types, in a sentence
     * @param list the page that lists all of its kind, under its title
     * @param others what leads to that page from an occasion one cannot register for
     */
    record Words(String when, String where, String standing, String purpose, Crumb list, String others) {}
}
