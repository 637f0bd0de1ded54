package se.lifescience.portal.conferences;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.participation.OccasionState;
import se.lifescience.portal.participation.OccasionView;
import se.lifescience.portal.participation.RegistrationWords;

/** Says in words when and where a conference is and how it stands with registration; the same words on every page. */
@Component
public class ConferenceWords {

    private final RegistrationWords words;
    private final Translations translations;
    private final ZoneId zone;

    ConferenceWords(RegistrationWords words, Translations translations, PortalSettings settings) {
        this.words = words;
        this.translations = translations;
        this.zone = settings.zone();
    }

    /** As in "Måndag 17 januari 2022 kl. 12:00–16:15 (centraleuropeisk tid)". */
    public String when(OccasionView occasion, Language language) {
        return words.whenInFull(occasion, language);
    }

    /** The place, or that it is digital, or both. */
    public String where(OccasionView occasion, Language language) {
        return words.where(occasion, language);
    }

    /** Those who hold it, the first ones first. */
    public String hosts(ConferenceSummary conference) {
        return conference.hosts().stream().map(CoHost::name).collect(Collectors.joining(", "));
    }

    /** How it stands with registration at that moment, in a sentence. */
    public String standing(OccasionView occasion, Instant now, Language language) {
        var state = occasion.state();
        if ((state == OccasionState.OPEN || state == OccasionState.CLOSED)
                && !occasion.endsAt().isAfter(now)) {
            state = OccasionState.HELD;
        }
        if (state != OccasionState.OPEN) {
            return translations.text(language, "conferences.standing." + state);
        }
        var key = occasion.full() ? "conferences.standing.FULL" : "conferences.standing.OPEN";
        var closes = occasion.closesAt();
        return closes == null
                ? translations.text(language, key)
                : translations.text(language, key + ".until", Times.full(closes, zone, language.locale()));
    }

    /** The time of an item of the programme, as in "12:00–12:45". */
    public String hours(ProgrammeItem.Data item) {
        return Times.clock(item.startsAt(), zone) + "–" + Times.clock(item.endsAt(), zone);
    }

    /** The day of an item of the programme, as in "Måndag 17 januari 2022". */
    public String day(ProgrammeItem.Data item, Language language) {
        return Times.weekday(LocalDate.ofInstant(item.startsAt(), zone), language.locale());
    }
}
