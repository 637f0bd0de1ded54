package se.lifescience.portal.conferences;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.pages.Announcement;
import se.lifescience.portal.pages.Announcement.Kind;
import se.lifescience.portal.pages.Announcements;
import se.lifescience.portal.participation.OccasionState;

/** Tells the home page of the conferences one can register for, and of those to come. */
@Component
class ConferenceAnnouncements implements Announcements {

    private final ConferenceDirectory conferences;
    private final ConferenceWords words;
    private final Clock clock;

    ConferenceAnnouncements(ConferenceDirectory conferences, ConferenceWords words, Clock clock) {
        this.conferences = conferences;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<Announcement> announcements(Language language) {
        var now = clock.instant();
        return conferences.published().stream()
                .filter(conference -> conference.isComing(now))
                .filter(conference -> conference.occasion().state() != OccasionState.CANCELLED)
                .flatMap(conference -> about(conference, language))
                .toList();
    }

    private Stream<Announcement> about(ConferenceSummary conference, Language language) {
        var occasion = conference.occasion();
        var title = occasion.title().in(language);
        var date = new Announcement(
                Kind.DATE,
                title,
                words.when(occasion, language) + ", " + words.where(occasion, language),
                null,
                occasion.startsAt(),
                occasion.path());
        if (!occasion.registrationOpen()) {
            return Stream.of(date);
        }
        var closes = occasion.closesAt();
        var open = new Announcement(
                Kind.OPEN_REGISTRATION,
                title,
                words.standing(occasion, clock.instant(), language),
                closes == null ? occasion.startsAt() : closes,
                occasion.startsAt(),
                occasion.path());
        return Stream.of(open, date);
    }
}
