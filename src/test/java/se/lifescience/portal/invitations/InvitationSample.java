package se.lifescience.portal.invitations;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.lifescience.portal.contacts.ContactService;
import se.lifescience.portal.development.SampleContent;
import se.lifescience.portal.invitations.text.CampaignText;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.organisations.OrganisationSample;
import se.lifescience.portal.organisations.Sector;

/** Two campaigns that invite to the first open occasion: one sent and partly answered, one still being written. */
@Component
@Profile("development")
@Order(60)
class InvitationSample implements SampleContent {

    private static final Duration TO_ANSWER = Duration.ofDays(21);

    private final CampaignService campaigns;
    private final CampaignSending sending;
    private final InvitationService service;
    private final Invitations invitations;
    private final InvitationLinkIssuer links;
    private final TransactionTemplate transactions;
    private final PortalSettings settings;
    private final Clock clock;

    InvitationSample(
            CampaignService campaigns,
            CampaignSending sending,
            InvitationService service,
            Invitations invitations,
            InvitationLinkIssuer links,
            TransactionTemplate transactions,
            PortalSettings settings,
            Clock clock) {
        this.campaigns = campaigns;
        this.sending = sending;
        this.service = service;
        this.invitations = invitations;
        this.links = links;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void create() {
        var targets = campaigns.targets();
        if (targets.isEmpty()) {
            return;
        }
        var sent = written("Exempel: inbjudan till akademin", targets.getFirst(), Sector.ACADEMIA);
        sending.send(sent, campaigns.get(sent).version());
        answer(sent);
        written("Exempel: utkast till regionerna", targets.getFirst(), Sector.REGION);
    }

    private CampaignId written(String name, CampaignService.TargetChoice target, Sector sector) {
        var id = campaigns.create(name);
        campaigns.inviteTo(
                id, campaigns.get(id).version(), target.kind(), target.facts().id());
        campaigns.write(
                id,
                campaigns.get(id).version(),
                name,
                new CampaignText(
                        new LocalizedText("Välkommen till {titel}", "Welcome to {title}"), new LocalizedText("""
                                Hej {namn}!

                                Vi bjuder in dig och {organisation} till **{titel}**, {när}.

                                Vi vill gärna ha ditt svar senast {svara senast}. Kan du inte komma får du gärna bjuda in en kollega i ditt ställe.
                                """, """
                                Dear {name},

                                We invite you and {organisation} to **{title}**, {when}.

                                Please answer by {reply by}. If you can't come, you are welcome to invite a colleague instead.
                                """)),
                clock.instant().plus(TO_ANSWER));
        campaigns.add(id, new ContactService.Filter("", sector, null, OrganisationSample.TAG));
        return id;
    }

    private void answer(CampaignId id) {
        var invited = invitations.findByCampaignIdAndStateOrderByName(id.value(), InvitationState.SENT);
        for (int i = 0; i < invited.size() / 2; i++) {
            var one = invited.get(i).id();
            var token = transactions.execute(status -> links.issue(List.of(one)).get(one));
            service.answer(token, UUID.randomUUID(), words(i));
        }
    }

    private Answer words(int i) {
        return switch (i % 6) {
            case 3 -> new Answer.No("Tyvärr är jag bortrest.");
            case 4 ->
                new Answer.Maybe(LocalDate.now(clock.withZone(settings.zone())).plusDays(7), "");
            case 5 ->
                new Answer.Delegate(
                        "Kollega " + i, "kollega.%d@example.org".formatted(i), "Min kollega arbetar med frågan.");
            default -> new Answer.Yes("");
        };
    }
}
