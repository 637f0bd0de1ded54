package se.lifescience.portal.mail.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.mail.suppression.UnsubscribeService;
import se.lifescience.portal.pages.FormTicketService;
import se.lifescience.portal.pages.PublicController;

/** The unsubscription page: looking changes nothing, the button does, and so does a mail program's one click. */
@PublicController
@RequestMapping("/u/{token}")
class UnsubscribeController {

    private static final String PURPOSE = "unsubscribe";
    private static final String ONE_CLICK = "One-Click";
    private static final String OFFER = "mail/unsubscribe";
    private static final String DONE = "mail/unsubscribed";

    private final UnsubscribeService unsubscribeService;
    private final FormTicketService tickets;

    UnsubscribeController(UnsubscribeService unsubscribeService, FormTicketService tickets) {
        this.unsubscribeService = unsubscribeService;
        this.tickets = tickets;
    }

    @ModelAttribute
    void privately(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
    }

    @GetMapping
    String show(@PathVariable String token, Model model) {
        return page(new SecretToken(token), model);
    }

    @PostMapping(consumes = {MediaType.APPLICATION_FORM_URLENCODED_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE})
    String unsubscribe(
            @PathVariable String token,
            @RequestParam(name = "List-Unsubscribe", required = false) @Nullable String oneClick,
            @RequestParam(required = false) @Nullable String ticket,
            Model model) {
        var secret = new SecretToken(token);
        if (!ONE_CLICK.equals(oneClick)) {
            tickets.redeem(ticket, purpose(secret));
        }
        unsubscribeService.unsubscribe(secret);
        return page(secret, model);
    }

    private String page(SecretToken token, Model model) {
        var subscription = unsubscribeService.find(token).orElseThrow(Refusal::notFound);
        model.addAttribute("subscription", subscription);
        model.addAttribute("ticket", tickets.issue(purpose(token)));
        return subscription.done() ? DONE : OFFER;
    }

    private static String purpose(SecretToken token) {
        return PURPOSE + ":" + token.hash();
    }

    /** Forged, cut off or forgotten: one and the same answer. */
    @ExceptionHandler(Refusal.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
