package se.lifescience.portal.memberships.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.memberships.MembershipInvitationService;
import se.lifescience.portal.organisations.OrganisationRoutes;
import se.lifescience.portal.pages.PageContext;
import se.lifescience.portal.pages.PublicController;

/** What the link in an organisation's invitation leads to: it says who invites, and accepting happens logged in. */
@PublicController
class MembershipInvitationPages {

    private final MembershipInvitationService memberships;
    private final Translations translations;
    private final PortalSettings settings;

    MembershipInvitationPages(
            MembershipInvitationService memberships, Translations translations, PortalSettings settings) {
        this.memberships = memberships;
        this.translations = translations;
        this.settings = settings;
    }

    @ModelAttribute
    void keepSecret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    @GetMapping("/m/{token}")
    ModelAndView show(@PathVariable String token, @ModelAttribute(name = "page", binding = false) PageContext page) {
        try {
            var language = page.language();
            var invitation = memberships.invitation(new SecretToken(token));
            return new ModelAndView("memberships/invitation")
                    .addObject("name", invitation.organisation().in(language))
                    .addObject(
                            "role",
                            translations.text(language, invitation.role().key()))
                    .addObject(
                            "lastDay",
                            invitation
                                    .lastDay()
                                    .map(day -> Times.day(day, language.locale()))
                                    .orElse(""))
                    .addObject("until", Times.full(invitation.until(), settings.zone(), language.locale()))
                    .addObject("accept", OrganisationRoutes.MINE + "/join/" + token);
        } catch (Refusal unknown) {
            return new ModelAndView("organisations/unknown", HttpStatus.NOT_FOUND);
        }
    }
}
