package se.lifescience.portal.invitations.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import se.lifescience.portal.invitations.InvitationService;
import se.lifescience.portal.invitations.InvitationView;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.pages.FormErrors;
import se.lifescience.portal.pages.FormTicketService;
import se.lifescience.portal.pages.Limits;
import se.lifescience.portal.pages.PageContext;
import se.lifescience.portal.pages.PublicController;

/** The page behind the personal link in an invitation: reading it changes nothing, however many scanners follow the link. */
@PublicController
class InvitationController {

    private static final int MOST_ANSWERS = 60;
    private static final Duration PER = Duration.ofMinutes(10);

    private final InvitationService invitations;
    private final FormTicketService tickets;
    private final Limits limits;
    private final PortalSettings settings;

    InvitationController(
            InvitationService invitations, FormTicketService tickets, Limits limits, PortalSettings settings) {
        this.invitations = invitations;
        this.tickets = tickets;
        this.limits = limits;
        this.settings = settings;
    }

    @ModelAttribute
    void keepPrivate(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    @GetMapping("/i/test")
    String test() {
        return "invitations/test";
    }

    @GetMapping("/i/{token}")
    String show(
            @PathVariable String token,
            @ModelAttribute("page") PageContext page,
            Model model,
            HttpServletResponse response) {
        try {
            var invitation = invitations.find(new SecretToken(token));
            model.addAttribute("form", InvitationForm.of(invitation));
            return page(invitation, token, page, model);
        } catch (Refusal unknown) {
            return unknown(response);
        }
    }

    @PostMapping("/i/{token}")
    Object answer(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String ticket,
            @ModelAttribute("form") InvitationForm form,
            BindingResult result,
            @ModelAttribute("page") PageContext page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.take("invitation:" + request.getRemoteAddr(), MOST_ANSWERS, PER);
        var redeemed = tickets.redeem(ticket, purpose(token));
        try {
            var secret = new SecretToken(token);
            try {
                invitations.answer(secret, redeemed.id(), form.toAnswer());
                var redirect = new RedirectView(page.to("/i/" + token));
                redirect.setStatusCode(HttpStatus.SEE_OTHER);
                redirect.setExposeModelAttributes(false);
                return redirect;
            } catch (Refusal refusal) {
                var invitation = invitations.find(secret);
                FormErrors.add(result, refusal);
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(invitation, token, page, model);
            }
        } catch (Refusal unknown) {
            return unknown(response);
        }
    }

    private String page(InvitationView invitation, String token, PageContext page, Model model) {
        var language = page.language();
        model.addAttribute("invitation", invitation);
        model.addAttribute("token", token);
        model.addAttribute("ticket", tickets.issue(purpose(token)));
        var target = invitation.target();
        model.addAttribute("title", target == null ? "" : target.title().in(language));
        model.addAttribute("when", target == null ? "" : target.when().in(language));
        model.addAttribute("place", target == null ? "" : target.place().in(language));
        model.addAttribute("path", target == null ? "" : target.path());
        var replyBy = invitation.replyBy();
        model.addAttribute(
                "replyBy", replyBy == null ? "" : Times.day(replyBy.minusNanos(1), settings.zone(), language.locale()));
        var day = invitation.decideBy();
        model.addAttribute("decideBy", day == null ? "" : Times.day(day, language.locale()));
        return "invitations/invitation";
    }

    private static String unknown(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "invitations/unknown";
    }

    private static String purpose(String token) {
        return "invitation:" + token;
    }
}
