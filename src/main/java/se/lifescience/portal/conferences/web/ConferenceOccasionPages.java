package se.lifescience.portal.conferences.web;

import java.time.Instant;
import org.springframework.stereotype.Component;
import se.lifescience.portal.conferences.ConferenceService;
import se.lifescience.portal.conferences.ConferenceWords;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.pages.Crumb;
import se.lifescience.portal.participation.OccasionPages;
import se.lifescience.portal.participation.OccasionView;

/** Lets people sign up below each conference's page, in the same words as there. */
@Component
class ConferenceOccasionPages implements OccasionPages {

    private final ConferenceWords words;
    private final Translations translations;

    ConferenceOccasionPages(ConferenceWords words, Translations translations) {
        this.words = words;
        this.translations = translations;
    }

    @Override
    public String kind() {
        return ConferenceService.KIND;
    }

    @Override
    public String pattern() {
        return "/conferences/{slug}";
    }

    @Override
    public Words words(OccasionView occasion, Instant now, Language language) {
        return new Words(
                words.when(occasion, language),
                words.where(occasion, language),
                words.standing(occasion, now, language),
                translations.text(language, "conferences.register.privacy"),
                new Crumb(translations.text(language, "conferences.list.title"), "/conferences"),
                translations.text(language, "conferences.register.others"));
    }
}
