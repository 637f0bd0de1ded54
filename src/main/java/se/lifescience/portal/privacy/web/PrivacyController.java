package se.lifescience.portal.privacy.web;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.lifescience.portal.pages.PublicController;
import se.lifescience.portal.privacy.PersonalDataRegister;

/** What the portal knows about people, written from the columns that hold it. */
@PublicController
class PrivacyController {

    private final PersonalDataRegister register;

    PrivacyController(PersonalDataRegister register) {
        this.register = register;
    }

    @GetMapping("/privacy")
    String privacy(Model model) {
        model.addAttribute("groups", register.groups());
        return "privacy/privacy";
    }
}
