package se.lifescience.portal.strategy.web;

import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.officials.ResponsibilityService;
import se.lifescience.portal.pages.Crumb;
import se.lifescience.portal.pages.PageContext;
import se.lifescience.portal.pages.PublicController;
import se.lifescience.portal.strategy.AreaPicture;
import se.lifescience.portal.strategy.EditionState;
import se.lifescience.portal.strategy.EditionView;
import se.lifescience.portal.strategy.EditionView.GoalView;
import se.lifescience.portal.strategy.GoalEvidence;
import se.lifescience.portal.strategy.StrategyService;

/** An edition with its areas, and each goal on a page of its own. */
@PublicController
class StrategyController {

    private final StrategyService strategy;
    private final ResponsibilityService responsibilityService;
    private final List<GoalEvidence> evidence;

    StrategyController(
            StrategyService strategy, ResponsibilityService responsibilityService, List<GoalEvidence> evidence) {
        this.strategy = strategy;
        this.responsibilityService = responsibilityService;
        this.evidence = evidence;
    }

    @GetMapping("/strategy")
    String current(@ModelAttribute("page") PageContext page, Model model) {
        var current = strategy.inForce();
        if (current.isEmpty()) {
            return "strategy/none";
        }
        return show(current.get(), page, model);
    }

    @GetMapping("/strategy/{edition}")
    String edition(@PathVariable String edition, @ModelAttribute("page") PageContext page, Model model) {
        return show(strategy.edition(edition).orElseThrow(Refusal::notFound), page, model);
    }

    @GetMapping("/strategy/{edition}/goals/{code}")
    String goal(
            @PathVariable("edition") String editionCode,
            @PathVariable String code,
            @ModelAttribute("page") PageContext page,
            Model model) {
        var edition = strategy.edition(editionCode).orElseThrow(Refusal::notFound);
        var goal = edition.goal(code).orElseThrow(Refusal::notFound);
        var goals = edition.goals();
        var at = goals.indexOf(goal);
        var language = page.language();
        model.addAttribute("edition", edition);
        model.addAttribute("goal", goal);
        model.addAttribute("area", edition.areaOf(goal));
        model.addAttribute("previous", neighbour(goals, at - 1));
        model.addAttribute("next", neighbour(goals, at + 1));
        model.addAttribute("picture", AreaPicture.of(edition, goal.ref()));
        model.addAttribute(
                "evidence",
                evidence.stream()
                        .flatMap(source -> source.evidence(goal.ref(), language).stream())
                        .toList());
        replaced(edition, model);
        model.addAttribute("trail", List.of(new Crumb(edition.title().in(language), "/strategy/" + edition.code())));
        return "strategy/goal";
    }

    private static List<GoalView> neighbour(List<GoalView> goals, int at) {
        return at >= 0 && at < goals.size() ? List.of(goals.get(at)) : List.of();
    }

    /** Leads from an edition that has been superseded to the one in force. */
    private void replaced(EditionView edition, Model model) {
        if (edition.state() == EditionState.SUPERSEDED) {
            strategy.editionInForce().ifPresent(current -> model.addAttribute("current", current));
        }
    }

    private String show(EditionView edition, PageContext page, Model model) {
        model.addAttribute("edition", edition);
        model.addAttribute(
                "responsible",
                responsibilityService
                        .inWords(EditionView.KIND, edition.id().value(), page.language())
                        .orElse(""));
        model.addAttribute("picture", AreaPicture.of(edition, null));
        replaced(edition, model);
        return "strategy/edition";
    }
}
