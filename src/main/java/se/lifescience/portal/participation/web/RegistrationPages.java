package se.lifescience.portal.participation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.pages.FormErrors;
import se.lifescience.portal.pages.FormTicketService;
import se.lifescience.portal.pages.Limits;
import se.lifescience.portal.pages.PageContext;
import se.lifescience.portal.pages.PublicController;
import se.lifescience.portal.participation.OccasionPages;
import se.lifescience.portal.participation.OccasionService;
import se.lifescience.portal.participation.OccasionView;
import se.lifescience.portal.participation.RegistrationService;

/**
 * Guests sign up here for whatever has a page, without logging in; the link in the mail then proves their address. Which
 * addresses lead here, {@link RegistrationRoutes} says.
 */
@PublicController
class RegistrationPages {

    static final String REGISTER = "/register";
    static final String CALENDAR = "/calendar.ics";

    private static final MediaType ICS = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final List<OccasionPages> kinds;
    private final OccasionService occasions;
    private final RegistrationService registrations;
    private final FormTicketService tickets;
    private final Limits limits;
    private final RegistrationLimit limit;
    private final Clock clock;

    RegistrationPages(
            List<OccasionPages> kinds,
            OccasionService occasions,
            RegistrationService registrations,
            FormTicketService tickets,
            Limits limits,
            RegistrationLimit limit,
            Clock clock) {
        this.kinds = kinds;
        this.occasions = occasions;
        this.registrations = registrations;
        this.tickets = tickets;
        this.limits = limits;
        this.limit = limit;
        this.clock = clock;
    }

    String form(
            @ModelAttribute(name = "page", binding = false) PageContext page,
            @ModelAttribute(name = "form", binding = false) RegistrationForm form,
            Model model) {
        var occasion = find(page, REGISTER);
        if (occasion.registrationOpen()) {
            model.addAttribute("ticket", tickets.issue(purpose(page)));
        }
        return show(occasion, page, model);
    }

    Object register(
            @RequestParam(name = "ticket", required = false) @Nullable String ticket,
            @ModelAttribute(name = "page", binding = false) PageContext page,
            @ModelAttribute("form") RegistrationForm form,
            BindingResult result,
            Model model,
            HttpServletRequest request) {
        limits.take("register:" + request.getRemoteAddr(), limit.most(), limit.period());
        var id = tickets.redeem(ticket, purpose(page)).id();
        var occasion = find(page, REGISTER);
        if (occasion.registrationOpen()) {
            form.check(result, page.language());
            if (!result.hasErrors()) {
                try {
                    var receipt = registrations.registerGuest(occasion.id(), form.guest(page.language()), id);
                    return ResponseEntity.status(HttpStatus.SEE_OTHER)
                            .location(URI.create(page.to("/r/" + receipt.value())))
                            .build();
                } catch (Refusal refusal) {
                    FormErrors.add(result, refusal);
                }
            }
        }
        model.addAttribute("ticket", ticket);
        return new ModelAndView(show(occasion, page, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    ResponseEntity<String> calendar(@ModelAttribute(name = "page", binding = false) PageContext page) {
        var occasion = find(page, CALENDAR);
        var path = occasion.path();
        var file = ContentDisposition.attachment()
                .filename(path.substring(path.lastIndexOf('/') + 1) + ".ics")
                .build();
        return ResponseEntity.ok()
                .contentType(ICS)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(occasions.publicCalendar(occasion.id(), page.language()));
    }

    /** The form while one can register, otherwise the page that says why one cannot. */
    private String show(OccasionView occasion, PageContext page, Model model) {
        var pages = kinds.stream()
                .filter(kind -> kind.kind().equals(occasion.kind()))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        var card = OccasionCard.of(occasion, pages, clock.instant(), page.language());
        model.addAttribute("occasion", card);
        model.addAttribute("trail", card.trail());
        return occasion.registrationOpen() ? "participation/register" : "participation/not-open";
    }

    /** The occasion above whose address this one lies, if the public may see it. */
    private OccasionView find(PageContext page, String below) {
        var path = page.path();
        return occasions
                .at(path.substring(0, path.length() - below.length()))
                .filter(occasion -> occasion.state().isPublic())
                .orElseThrow(Refusal::notFound);
    }

    private static String purpose(PageContext page) {
        return "register:" + page.path();
    }
}
