package se.lifescience.portal.site.web;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.lifescience.portal.web.PublicController;

/** The page before logging in: who needs to, and who does not. */
@PublicController
class LoginController {

    @GetMapping("/login")
    String login(
            @RequestParam(name = "error", required = false) @Nullable String error,
            @RequestParam(name = "logged-out", required = false) @Nullable String loggedOut,
            Model model) {
        model.addAttribute("failed", error != null);
        model.addAttribute("loggedOut", loggedOut != null);
        return "site/login";
    }
}
