package se.lifescience.portal.conferences.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import se.lifescience.portal.conferences.ConferenceService;
import se.lifescience.portal.conferences.ConferenceView;
import se.lifescience.portal.conferences.ConferenceWords;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.participation.RegistrationService;
import se.lifescience.portal.web.FormErrors;
import se.lifescience.portal.web.FormTickets;
import se.lifescience.portal.web.Limits;
import se.lifescience.portal.web.PageContext;
import se.lifescience.portal.web.PublicController;

/** Guests sign up here, without logging in; the link in the mail then proves their address. */
@PublicController
class RegistrationPages {

    private final ConferenceService conferences;
    private final ConferenceWords words;
    private final RegistrationService registrations;
    private final Translations translations;
    private final FormTickets tickets;
    private final Limits limits;
    private final RegistrationLimit limit;
    private final Clock clock;

    RegistrationPages(
            ConferenceService conferences,
            ConferenceWords words,
            RegistrationService registrations,
            Translations translations,
            FormTickets tickets,
            Limits limits,
            RegistrationLimit limit,
            Clock clock) {
        this.conferences = conferences;
        this.words = words;
        this.registrations = registrations;
        this.translations = translations;
        this.tickets = tickets;
        this.limits = limits;
        this.limit = limit;
        this.clock = clock;
    }

    @GetMapping("/conferences/{slug}/register")
    String form(
            @PathVariable String slug,
            @ModelAttribute(name = "page", binding = false) PageContext page,
            @ModelAttribute(name = "form", binding = false) RegistrationForm form,
            Model model) {
        var conference = find(slug);
        if (conference.occasion().registrationOpen()) {
            model.addAttribute("ticket", tickets.issue(purpose(slug)));
        }
        return show(conference, page, model);
    }

    @PostMapping("/conferences/{slug}/register")
    Object register(
            @PathVariable String slug,
            @RequestParam(name = "ticket", required = false) @Nullable String ticket,
            @ModelAttribute(name = "page", binding = false) PageContext page,
            @ModelAttribute("form") RegistrationForm form,
            BindingResult result,
            Model model,
            HttpServletRequest request) {
        limits.take("register:" + request.getRemoteAddr(), limit.most(), limit.period());
        var id = tickets.redeem(ticket, purpose(slug)).id();
        var conference = find(slug);
        if (conference.occasion().registrationOpen()) {
            form.check(result);
            if (!result.hasErrors()) {
                try {
                    var receipt =
                            registrations.registerGuest(conference.occasion().id(), form.guest(page.language()), id);
                    return ResponseEntity.status(HttpStatus.SEE_OTHER)
                            .location(URI.create(page.to("/r/" + receipt.value())))
                            .build();
                } catch (Refusal refusal) {
                    FormErrors.add(result, refusal);
                }
            }
        }
        model.addAttribute("ticket", ticket);
        return new ModelAndView(show(conference, page, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The form while one can register, otherwise the page that says why one cannot. */
    private String show(ConferenceView conference, PageContext page, Model model) {
        var card = ConferenceCard.of(conference.summary(), words, clock.instant(), page.language());
        model.addAttribute("conference", card);
        model.addAttribute("trail", card.trail(translations.text(page.language(), "conferences.list.title")));
        return conference.occasion().registrationOpen() ? "conferences/register" : "conferences/not-open";
    }

    private ConferenceView find(String slug) {
        return conferences.published(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String purpose(String slug) {
        return "register:" + slug;
    }
}
