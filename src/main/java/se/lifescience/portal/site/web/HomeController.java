package se.lifescience.portal.site.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.pages.Announcement;
import se.lifescience.portal.pages.Announcement.Kind;
import se.lifescience.portal.pages.Announcements;
import se.lifescience.portal.pages.PageContext;
import se.lifescience.portal.pages.PublicController;
import se.lifescience.portal.strategy.AreaPicture;
import se.lifescience.portal.strategy.StrategyService;

/** The home page: what one can do now, which dates come next, and what the strategy is about. */
@PublicController
class HomeController {

    private static final int MOST_OPEN = 6;
    private static final int MOST_DATES = 5;

    private final List<Announcements> sources;
    private final StrategyService strategy;
    private final PortalSettings settings;

    HomeController(List<Announcements> sources, StrategyService strategy, PortalSettings settings) {
        this.sources = sources;
        this.strategy = strategy;
        this.settings = settings;
    }

    @GetMapping("/")
    String home(@ModelAttribute("page") PageContext page, Model model) {
        var announcements = sources.stream()
                .flatMap(source -> source.announcements(page.language()).stream())
                .toList();
        var locale = page.language().locale();
        model.addAttribute(
                "open",
                announcements.stream()
                        .filter(each -> each.kind() != Kind.DATE)
                        .sorted(Comparator.comparing(each -> Objects.requireNonNullElse(each.deadline(), Instant.MAX)))
                        .limit(MOST_OPEN)
                        .toList());
        model.addAttribute(
                "dates",
                announcements.stream()
                        .filter(each -> each.kind() == Kind.DATE)
                        .sorted(Comparator.comparing(Announcement::date))
                        .limit(MOST_DATES)
                        .map(each -> ComingDate.of(each, settings.zone(), locale))
                        .toList());
        strategy.inForce().ifPresent(edition -> {
            model.addAttribute("edition", edition);
            model.addAttribute("picture", AreaPicture.of(edition, null));
        });
        return "site/home";
    }
}
