package se.lifescience.portal.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.kernel.Translations;

/** Says of a registration when, where, until when and how it stands; the same words on every page. */
@Component
public class RegistrationWords {

    private final Translations translations;
    private final PortalSettings settings;

    RegistrationWords(Translations translations, PortalSettings settings) {
        this.translations = translations;
        this.settings = settings;
    }

    public String when(OccasionView occasion, Language language) {
        return between(occasion.startsAt(), occasion.endsAt(), language);
    }

    String when(Occasion occasion, Language language) {
        return between(occasion.startsAt(), occasion.endsAt(), language);
    }

    private String between(Instant start, Instant end, Language language) {
        return Times.between(start, end, settings.zone(), language.locale());
    }

    /** With the weekday and the time zone, as in "Måndag 17 januari 2022 kl. 12:00–16:15 (centraleuropeisk tid)". */
    public String whenInFull(OccasionView occasion, Language language) {
        var zone = settings.zone();
        var start = occasion.startsAt();
        var end = occasion.endsAt();
        var day = Times.weekday(LocalDate.ofInstant(start, zone), language.locale());
        var zoneName = zone.getDisplayName(TextStyle.FULL, language.locale());
        return Times.isOneDay(start, end, zone)
                ? translations.text(
                        language,
                        "participation.when.one-day",
                        day,
                        Times.clock(start, zone),
                        Times.clock(end, zone),
                        zoneName)
                : translations.text(
                        language,
                        "participation.when.days",
                        day,
                        Times.clock(start, zone),
                        Times.day(end, zone, language.locale()),
                        Times.clock(end, zone),
                        zoneName);
    }

    /** The place, or that it is digital, or both. */
    public String where(OccasionView occasion, Language language) {
        return where(occasion.place(), occasion.digital(), language);
    }

    String where(Occasion occasion, Language language) {
        return where(occasion.place(), occasion.digital(), language);
    }

    private String where(LocalizedText place, boolean digital, Language language) {
        var words = place.in(language);
        if (!digital) {
            return words;
        }
        return words.isBlank()
                ? translations.text(language, "participation.digital")
                : translations.text(language, "participation.hybrid", words);
    }

    /** A moment in words; nothing for none. */
    public String moment(@Nullable Instant instant, Language language) {
        return instant == null ? "" : Times.full(instant, settings.zone(), language.locale());
    }

    public String state(RegistrationState state, Language language) {
        return translations.text(language, "participation.state." + state.name());
    }
}
