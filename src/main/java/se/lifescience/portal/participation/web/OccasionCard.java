package se.lifescience.portal.participation.web;

import java.time.Instant;
import java.util.List;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.pages.Crumb;
import se.lifescience.portal.participation.OccasionPages;
import se.lifescience.portal.participation.OccasionView;

/**
 * An occasion as its sign-up pages show it, in the words of its own page.
 *
 * @param startsAt the same as {@code when}, for machines
 */
record OccasionCard(String path, String title, String startsAt, boolean full, OccasionPages.Words words) {

    static OccasionCard of(OccasionView occasion, OccasionPages pages, Instant now, Language language) {
        return new OccasionCard(
                occasion.path(),
                occasion.title().in(language),
                Times.machine(occasion.startsAt()),
                occasion.full(),
                pages.words(occasion, now, language));
    }

    /** The way to a page below the occasion's own. */
    List<Crumb> trail() {
        return List.of(words.list(), new Crumb(title, path));
    }
}
