package se.lifescience.portal.conferences.web;

import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import se.lifescience.portal.conferences.ConferenceDirectory;
import se.lifescience.portal.conferences.ConferenceView;
import se.lifescience.portal.conferences.ConferenceWords;
import se.lifescience.portal.officials.ResponsibilityService;
import se.lifescience.portal.pages.Markdown;
import se.lifescience.portal.pages.PageContext;
import se.lifescience.portal.pages.PublicController;
import se.lifescience.portal.strategy.StrategyService;

/** The list of conferences, and each one's page. */
@PublicController
class ConferencePages {

    private final ConferenceDirectory conferences;
    private final ConferenceWords words;
    private final StrategyService strategy;
    private final ResponsibilityService responsibilityService;
    private final Markdown markdown;
    private final Clock clock;

    ConferencePages(
            ConferenceDirectory conferences,
            ConferenceWords words,
            StrategyService strategy,
            ResponsibilityService responsibilityService,
            Markdown markdown,
            Clock clock) {
        this.conferences = conferences;
        this.words = words;
        this.strategy = strategy;
        this.responsibilityService = responsibilityService;
        this.markdown = markdown;
        this.clock = clock;
    }

    @GetMapping("/conferences")
    String list(@ModelAttribute(name = "page", binding = false) PageContext page, Model model) {
        var now = clock.instant();
        var cards = conferences.published().stream()
                .map(conference -> ConferenceCard.of(conference, words, now, page.language()))
                .toList();
        model.addAttribute(
                "coming", cards.stream().filter(ConferenceCard::coming).toList());
        model.addAttribute(
                "past", cards.reversed().stream().filter(card -> !card.coming()).toList());
        return "conferences/list";
    }

    @GetMapping("/conferences/{slug}")
    String conference(
            @PathVariable String slug, @ModelAttribute(name = "page", binding = false) PageContext page, Model model) {
        var conference = find(slug);
        var language = page.language();
        model.addAttribute("conference", ConferenceCard.of(conference.summary(), words, clock.instant(), language));
        model.addAttribute("body", markdown.html(conference.texts().body().in(language)));
        model.addAttribute("hosts", conference.hosts());
        model.addAttribute("programme", ProgrammeLine.of(conference.programme(), words, language));
        model.addAttribute("goals", strategy.titles(conference.goals(), language));
        model.addAttribute(
                "responsible",
                responsibilityService
                        .inWords("conference", conference.id().value(), language)
                        .orElse(""));
        model.addAttribute("recording", conference.recording());
        model.addAttribute("description", conference.texts().lead().in(language));
        return "conferences/conference";
    }

    private ConferenceView find(String slug) {
        return conferences.published(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
