package se.lifescience.portal.participation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.kernel.Translations;

/** Says of a registration when, where, until when and how it stands; the same words on every page. */
@Component
public class RegistrationWords {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Translations translations;
    private final PortalSettings settings;

    RegistrationWords(Translations translations, PortalSettings settings) {
        this.translations = translations;
        this.settings = settings;
    }

    public String when(OccasionView occasion, Language language) {
        return between(occasion.startsAt(), occasion.endsAt(), settings.zone(), language);
    }

    /** As in "17 januari 2022 kl. 12:00–13:30", or both days in full when it lasts over midnight. */
    static String between(Instant start, Instant end, ZoneId zone, Language language) {
        var from = start.atZone(zone);
        var to = end.atZone(zone);
        return Times.full(start, zone, language.locale())
                + (from.toLocalDate().equals(to.toLocalDate())
                        ? "–" + CLOCK.format(to)
                        : " – " + Times.full(end, zone, language.locale()));
    }

    public String where(OccasionView occasion, Language language) {
        var place = occasion.place().in(language);
        return place.isBlank() && occasion.digital() ? translations.text(language, "participation.digital") : place;
    }

    /** A moment in words; nothing for none. */
    public String moment(@Nullable Instant instant, Language language) {
        return instant == null ? "" : Times.full(instant, settings.zone(), language.locale());
    }

    public String state(RegistrationState state, Language language) {
        return translations.text(language, "participation.state." + state.name());
    }
}
