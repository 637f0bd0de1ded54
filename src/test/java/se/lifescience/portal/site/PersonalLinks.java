package se.lifescience.portal.site;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.conferences.ConferenceDirectory;
import se.lifescience.portal.conferences.ConferenceService;
import se.lifescience.portal.conferences.Conferences;
import se.lifescience.portal.development.SamplePeople;
import se.lifescience.portal.invitations.Answer;
import se.lifescience.portal.invitations.CampaignFixture;
import se.lifescience.portal.invitations.InvitationService;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.mail.suppression.UnsubscribeService;
import se.lifescience.portal.memberships.MembershipInvitationService;
import se.lifescience.portal.memberships.MembershipRole;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.participation.GuestForm;
import se.lifescience.portal.participation.OccasionAdministration;
import se.lifescience.portal.participation.OccasionId;
import se.lifescience.portal.participation.OccasionState;
import se.lifescience.portal.participation.RegistrationService;
import se.lifescience.portal.story.Letters;

/** Real personal links, as mails bring them, to things in each of the states that a link's page can be in. */
record PersonalLinks(
        JdbcClient jdbc,
        SamplePeople people,
        ConferenceService conferences,
        ConferenceDirectory directory,
        OccasionAdministration occasions,
        RegistrationService registrations,
        CampaignFixture campaigns,
        InvitationService invitations,
        UnsubscribeService unsubscriptions,
        MembershipInvitationService memberships,
        Clock clock) {

    /** The path of each page, by the state that it shows. */
    Map<String, String> all() {
        var pages = new LinkedHashMap<String, String>();
        registrations(pages);
        invitations(pages);
        var subscribed = subscription();
        pages.put("subscribed", subscribed);
        var unsubscribed = subscription();
        unsubscriptions.unsubscribe(token(unsubscribed));
        pages.put("unsubscribed", unsubscribed);
        pages.put("membership-invitation", membership());
        return pages;
    }

    /** The page of somebody who is offered a place that another gave back. */
    String offered() {
        var conference = conference(1);
        var first = confirmed(conference);
        var second = confirmed(conference);
        registrations.cancel(token(first));
        return second;
    }

    /** The offer's time is over, which its page has not told yet. */
    void expire() {
        jdbc.sql("update registration set offered_until = now() - interval '1 minute' where state = 'OFFERED'")
                .update();
    }

    /** The page of an invitation that nobody has answered. */
    String invitation() {
        return invitation(campaigns.occasion(2));
    }

    private void registrations(Map<String, String> pages) {
        var conference = conference(2);
        pages.put(
                "receipt",
                "/r/"
                        + registrations
                                .registerGuest(conference, guest(address()), UUID.randomUUID())
                                .value());
        pages.put("pending", pending(conference));
        var cancelled = confirmed(conference);
        registrations.cancel(token(cancelled));
        pages.put("cancelled", cancelled);
        confirmed(conference);
        var confirmed = confirmed(conference);
        pages.put("confirmed", confirmed);
        pages.put("confirmed-cancel", confirmed + "/cancel");
        var waiting = confirmed(conference);
        pages.put("waiting", waiting);
        pages.put("waiting-cancel", waiting + "/cancel");

        pages.put("expired", offered());
        expire();
        pages.put("offered", offered());
        var declined = offered();
        registrations.declineOffer(token(declined));
        pages.put("declined", declined);

        var closed = conference(2);
        pages.put("closed", pending(closed));
        staff(() -> occasions.move(closed, OccasionState.CLOSED));
        var calledOff = conference(2);
        pages.put("called-off", confirmed(calledOff));
        staff(() -> occasions.move(calledOff, OccasionState.CANCELLED));
        var over = conference(2);
        pages.put("over", confirmed(over));
        jdbc.sql("update occasion set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour'"
                        + " where id = ?")
                .param(over.value())
                .update();
    }

    private void invitations(Map<String, String> pages) {
        pages.put("invited", invitation());
        var full = campaigns.occasion(1);
        pages.put("accepted", answered(full, new Answer.Yes("")));
        pages.put("accepted-waiting", answered(full, new Answer.Yes("")));
        var occasion = campaigns.occasion(2);
        pages.put("no", answered(occasion, new Answer.No("Jag är bortrest.")));
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(7);
        pages.put("maybe", answered(occasion, new Answer.Maybe(day, "")));
        pages.put("delegated", answered(occasion, new Answer.Delegate("Kim Kollega", address(), "")));
        var closed = campaigns.occasion(2);
        pages.put("invited-too-late", invitation(closed));
        staff(() -> occasions.move(closed, OccasionState.CLOSED));
    }

    private String invitation(OccasionId occasion) {
        return "/i/" + campaigns.sentTo(occasion).value();
    }

    private String answered(OccasionId occasion, Answer answer) {
        var page = invitation(occasion);
        invitations.answer(token(page), UUID.randomUUID(), answer);
        return page;
    }

    /** The way out of the mail that invites somebody. */
    private String subscription() {
        invitation();
        var address = jdbc.sql("select email from invitation order by created_at desc limit 1")
                .query(String.class)
                .single();
        var mail = Letters.to(address, "");
        try {
            return mail.getHeader("List-Unsubscribe", null).replaceAll(".*(/u/[A-Za-z0-9_-]+).*", "$1");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String membership() {
        var address = address();
        var organisation = new OrganisationId(jdbc.sql("select id from organisation order by name_sv limit 1")
                .query(UUID.class)
                .single());
        staff(() -> memberships.invite(organisation, "Kim Exempel", address, MembershipRole.CONTACT, null));
        return Letters.link(Letters.to(address, "Inbjudan"), "m");
    }

    private OccasionId conference(int places) {
        var slug = Conferences.newSlug();
        staff(() -> Conferences.open(conferences, slug, places));
        return directory.published(slug).orElseThrow().occasion().id();
    }

    private String confirmed(OccasionId occasion) {
        var page = pending(occasion);
        registrations.confirmAddress(token(page));
        return page;
    }

    private String pending(OccasionId occasion) {
        var address = address();
        registrations.registerGuest(occasion, guest(address), UUID.randomUUID());
        return Letters.link(Letters.to(address, "Bekräfta din anmälan"), "r");
    }

    private void staff(Runnable work) {
        people.as("oskar", work);
    }

    private static GuestForm guest(String address) {
        return new GuestForm("Gunnar Gäst", address, "Regionen", Language.SV);
    }

    private static SecretToken token(String page) {
        return new SecretToken(page.substring("/r/".length()));
    }

    static String address() {
        return "gast." + UUID.randomUUID() + "@example.org";
    }
}
