package se.lifescience.portal.conferences.web;

import java.time.Instant;
import se.lifescience.portal.conferences.ConferenceSummary;
import se.lifescience.portal.conferences.ConferenceWords;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.participation.OccasionState;

/**
 * A conference in the reader's words.
 *
 * @param startsAt the same as {@code when}, for machines
 * @param open whether the reader can register now
 */
record ConferenceCard(
        String path,
        String title,
        String when,
        String startsAt,
        String where,
        String lead,
        String hosts,
        String standing,
        boolean open,
        boolean full,
        boolean cancelled,
        boolean coming) {

    /** The class of the mark that says how it stands; public, since templates read only what is. */
    public String badge() {
        if (cancelled) {
            return "badge-stop";
        }
        if (!open) {
            return coming ? "" : "badge-muted";
        }
        return full ? "badge-warn" : "badge-ok";
    }

    static ConferenceCard of(ConferenceSummary conference, ConferenceWords words, Instant now, Language language) {
        var occasion = conference.occasion();
        return new ConferenceCard(
                "/conferences/" + conference.slug(),
                occasion.title().in(language),
                words.when(occasion, language),
                Times.machine(occasion.startsAt()),
                words.where(occasion, language),
                conference.lead().in(language),
                words.hosts(conference),
                words.standing(occasion, now, language),
                occasion.registrationOpen(),
                occasion.full(),
                occasion.state() == OccasionState.CANCELLED,
                conference.isComing(now));
    }
}
