package se.lifescience.portal.participation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.pages.FormTicketService;
import se.lifescience.portal.pages.PageContext;
import se.lifescience.portal.pages.PublicController;
import se.lifescience.portal.participation.RegistrationService;
import se.lifescience.portal.participation.RegistrationWords;

/**
 * What a registration's personal link leads to. Mail scanners follow every link, so looking changes nothing and only a
 * button acts; the address itself is a secret, so it is neither stored by browsers nor told to other sites.
 */
@PublicController
class PersonalLinkPages {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final RegistrationService registrations;
    private final RegistrationWords words;
    private final Translations translations;
    private final FormTicketService tickets;
    private final Clock clock;

    PersonalLinkPages(
            RegistrationService registrations,
            RegistrationWords words,
            Translations translations,
            FormTicketService tickets,
            Clock clock) {
        this.registrations = registrations;
        this.words = words;
        this.translations = translations;
        this.tickets = tickets;
        this.clock = clock;
    }

    @ModelAttribute
    void keepSecret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    @GetMapping("/r/{token}")
    Object show(@PathVariable String token, @ModelAttribute(name = "page", binding = false) PageContext page) {
        return known(() -> page(token, page, null));
    }

    @GetMapping("/r/{token}/cancel")
    Object askToCancel(@PathVariable String token, @ModelAttribute(name = "page", binding = false) PageContext page) {
        return known(() -> {
            var view = page(token, page, null);
            if (view.getModel().get("registration") instanceof LinkPage link
                    && link.standing().canBeWithdrawn()
                    && "participation/registration".equals(view.getViewName())) {
                view.setViewName("participation/cancel");
            }
            return view;
        });
    }

    @GetMapping("/r/{token}/calendar.ics")
    Object calendar(@PathVariable String token, @ModelAttribute(name = "page", binding = false) PageContext page) {
        try {
            return ResponseEntity.ok()
                    .contentType(CALENDAR)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"calendar.ics\"")
                    .body(registrations.calendar(new SecretToken(token), page.language()));
        } catch (Refusal refusal) {
            return unknown();
        }
    }

    @PostMapping("/r/{token}/confirm")
    Object confirm(
            @PathVariable String token,
            @RequestParam(name = "ticket", required = false) @Nullable String ticket,
            @ModelAttribute(name = "page", binding = false) PageContext page) {
        return act(token, ticket, page, registrations::confirmAddress);
    }

    @PostMapping("/r/{token}/cancel")
    Object cancel(
            @PathVariable String token,
            @RequestParam(name = "ticket", required = false) @Nullable String ticket,
            @ModelAttribute(name = "page", binding = false) PageContext page) {
        return act(token, ticket, page, registrations::cancel);
    }

    @PostMapping("/r/{token}/accept")
    Object accept(
            @PathVariable String token,
            @RequestParam(name = "ticket", required = false) @Nullable String ticket,
            @ModelAttribute(name = "page", binding = false) PageContext page) {
        return act(token, ticket, page, registrations::acceptOffer);
    }

    @PostMapping("/r/{token}/decline")
    Object decline(
            @PathVariable String token,
            @RequestParam(name = "ticket", required = false) @Nullable String ticket,
            @ModelAttribute(name = "page", binding = false) PageContext page) {
        return act(token, ticket, page, registrations::declineOffer);
    }

    /** Does it and leads back to the page, so that loading again is harmless; a refusal is said on the page itself. */
    private Object act(String token, @Nullable String ticket, PageContext page, Consumer<SecretToken> action) {
        return known(() -> {
            var secret = new SecretToken(token);
            tickets.redeem(ticket, purpose(secret));
            try {
                action.accept(secret);
            } catch (Refusal refusal) {
                if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                    throw refusal;
                }
                return page(token, page, refusal);
            }
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(page.to("/r/" + token)))
                    .build();
        });
    }

    private ModelAndView page(String token, PageContext page, @Nullable Refusal refusal) {
        var secret = new SecretToken(token);
        var receipt = registrations.receipt(secret);
        var view = new ModelAndView(receipt.owner() ? "participation/registration" : "participation/receipt");
        view.addObject("registration", LinkPage.of(receipt, words, page.language(), clock.instant()));
        view.addObject("link", page.to("/r/" + token));
        view.addObject("ticket", tickets.issue(purpose(secret)));
        if (refusal != null) {
            view.setStatus(HttpStatus.CONFLICT);
            view.addObject("problem", translations.text(page.language(), refusal.key(), refusal.arguments()));
        }
        return view;
    }

    /** Forged, cut short, expired or simply another's: all look alike. */
    private static Object known(Supplier<Object> answer) {
        try {
            return answer.get();
        } catch (Refusal refusal) {
            return unknown();
        }
    }

    private static ModelAndView unknown() {
        return new ModelAndView("participation/unknown", HttpStatus.NOT_FOUND);
    }

    private static String purpose(SecretToken token) {
        return "r:" + token.hash();
    }
}
