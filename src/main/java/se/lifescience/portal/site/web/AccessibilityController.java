package se.lifescience.portal.site.web;

import java.time.LocalDate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.pages.PageContext;
import se.lifescience.portal.pages.PublicController;
import se.lifescience.portal.site.AccessibilityGapRegister;

/** The accessibility statement that Swedish law asks of a public body (2018:1937). */
@PublicController
class AccessibilityController {

    private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 22);

    private final AccessibilityGapRegister gaps;

    AccessibilityController(AccessibilityGapRegister gaps) {
        this.gaps = gaps;
    }

    @GetMapping("/accessibility")
    String accessibility(@ModelAttribute("page") PageContext page, Model model) {
        model.addAttribute("gaps", gaps.known());
        model.addAttribute("reviewed", Times.day(REVIEWED, page.language().locale()));
        return "site/accessibility";
    }
}
