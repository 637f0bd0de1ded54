package se.lifescience.portal.login.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.login.LoginLinkService;
import se.lifescience.portal.login.providers.LoginDiscovery;
import se.lifescience.portal.pages.FormErrors;
import se.lifescience.portal.pages.FormTicketService;
import se.lifescience.portal.pages.Limits;
import se.lifescience.portal.pages.PageContext;
import se.lifescience.portal.pages.PublicController;

/** The page before logging in: one field leads to one's organisation's provider, or to a link by mail. */
@PublicController
class LoginController {

    private static final String PURPOSE = "login";
    private static final String CHOICE = "__Host-login";
    private static final String PAGE = "login/login";
    private static final Duration REMEMBERED = Duration.ofDays(180);
    private static final int MOST = 60;
    private static final int LONGEST = 300;
    private static final Duration PERIOD = Duration.ofMinutes(10);

    private final LoginDiscovery ways;
    private final LoginLinkService links;
    private final FormTicketService tickets;
    private final Limits limits;

    LoginController(LoginDiscovery ways, LoginLinkService links, FormTicketService tickets, Limits limits) {
        this.ways = ways;
        this.links = links;
        this.tickets = tickets;
        this.limits = limits;
    }

    /** What was written in the one field, or which of the buttons was pressed. */
    record Wish(@Nullable String who, @Nullable String provider) {

        String typed() {
            return who == null ? "" : who.strip();
        }
    }

    @GetMapping("/login")
    String login(
            @RequestParam(name = "error", required = false) @Nullable String error,
            @RequestParam(name = "closed", required = false) @Nullable String closed,
            @RequestParam(name = "logged-out", required = false) @Nullable String loggedOut,
            @CookieValue(name = CHOICE, required = false) @Nullable String choice,
            @ModelAttribute("wish") Wish wish,
            @ModelAttribute("page") PageContext page,
            Model model) {
        model.addAttribute("failed", error != null);
        model.addAttribute("closed", closed != null);
        model.addAttribute("loggedOut", loggedOut != null);
        model.addAttribute("onlyHere", "here".equals(loggedOut));
        remembered(choice, page.language()).ifPresent(way -> model.addAttribute("remembered", way));
        return form(model);
    }

    /** The same page for every address outside the providers' domains, whether anybody here has it or not. */
    @PostMapping("/login")
    String lead(
            @ModelAttribute("wish") Wish wish,
            BindingResult result,
            @RequestParam(required = false) @Nullable String ticket,
            @ModelAttribute("page") PageContext page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        tickets.redeem(ticket, PURPOSE);
        limits.take("login " + request.getRemoteAddr(), MOST, PERIOD);
        try {
            if (wish.provider() != null) {
                return on(ways.find(wish.provider(), page.language()).orElseThrow(Refusal::notFound), response, model);
            }
            if (wish.typed().isEmpty() || wish.typed().length() > LONGEST) {
                throw Refusal.of("login.refusal.who").at("who");
            }
            return wish.typed().contains("@")
                    ? address(wish.typed(), page.language(), response, model)
                    : name(wish.typed(), page.language(), model);
        } catch (Refusal refusal) {
            FormErrors.add(result, "who".equals(refusal.field()) ? refusal : refusal.at("who"));
            return form(model);
        }
    }

    /** What a mailed link opens: mail scanners follow every link, so only the button logs in. */
    @GetMapping("/login/link/{token}")
    String link(@PathVariable String token, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("usable", links.isUsable(token));
        model.addAttribute("token", token);
        return "login/link";
    }

    private String address(String typed, Language language, HttpServletResponse response, Model model) {
        var address = ways.address(typed);
        var way = ways.of(address, language);
        if (way.isPresent()) {
            return on(way.get(), response, model);
        }
        links.send(address, language);
        return "login/sent";
    }

    private String name(String typed, Language language, Model model) {
        var found = ways.named(typed, language);
        if (found.isEmpty()) {
            throw Refusal.of("login.refusal.organisation").at("who");
        }
        model.addAttribute("found", found);
        return form(model);
    }

    /**
     * Sends the browser on by a header instead of an answer to the form: the policy that keeps forms on this site holds
     * for everything a form's answer leads to, and the provider is elsewhere.
     */
    private static String on(LoginDiscovery.Way way, HttpServletResponse response, Model model) {
        var target = "/oauth2/authorization/" + way.slug();
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(CHOICE, way.slug())
                        .secure(true)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(REMEMBERED)
                        .build()
                        .toString());
        response.setHeader("Refresh", "0; url=" + target);
        model.addAttribute("way", way);
        model.addAttribute("target", target);
        return "login/way";
    }

    private Optional<LoginDiscovery.Way> remembered(@Nullable String choice, Language language) {
        return choice == null || !choice.matches("[a-z0-9-]{1,40}") ? Optional.empty() : ways.find(choice, language);
    }

    private String form(Model model) {
        model.addAttribute("ticket", tickets.issue(PURPOSE));
        return PAGE;
    }
}
