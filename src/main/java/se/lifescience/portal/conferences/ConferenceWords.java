package se.lifescience.portal.conferences;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.participation.OccasionState;
import se.lifescience.portal.participation.OccasionView;

/** Says in words when and where a conference is and how it stands with registration; the same words on every page. */
@Component
public class ConferenceWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Translations translations;
    private final ZoneId zone;

    ConferenceWords(Translations translations, PortalSettings settings) {
        this.translations = translations;
        this.zone = settings.zone();
    }

    /** As in "Måndag 17 januari 2022 kl. 12:00–16:15 (centraleuropeisk tid)". */
    public String when(OccasionView occasion, Language language) {
        var from = occasion.startsAt().atZone(zone);
        var to = occasion.endsAt().atZone(zone);
        var zoneName = zone.getDisplayName(TextStyle.FULL, language.locale());
        return from.toLocalDate().equals(to.toLocalDate())
                ? translations.text(
                        language,
                        "conferences.when.one-day",
                        day(from.toLocalDate(), language),
                        time(from.toLocalTime()),
                        time(to.toLocalTime()),
                        zoneName)
                : translations.text(
                        language,
                        "conferences.when.days",
                        day(from.toLocalDate(), language),
                        time(from.toLocalTime()),
                        Times.day(to.toLocalDate(), language.locale()),
                        time(to.toLocalTime()),
                        zoneName);
    }

    /** The place, or that it is digital, or both. */
    public String where(OccasionView occasion, Language language) {
        var place = occasion.place().in(language);
        var digital = translations.text(language, "conferences.digital");
        if (!occasion.digital()) {
            return place;
        }
        return place.isBlank() ? digital : translations.text(language, "conferences.hybrid", place);
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
        return time(item.startsAt().atZone(zone).toLocalTime()) + "–"
                + time(item.endsAt().atZone(zone).toLocalTime());
    }

    /** The day of an item of the programme, as in "Måndag 17 januari 2022". */
    public String day(ProgrammeItem.Data item, Language language) {
        return day(item.startsAt().atZone(zone).toLocalDate(), language);
    }

    private static String day(LocalDate day, Language language) {
        var words = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", language.locale())
                .format(day);
        return words.substring(0, 1).toUpperCase(language.locale()) + words.substring(1);
    }

    private static String time(LocalTime time) {
        return TIME.format(time);
    }
}
