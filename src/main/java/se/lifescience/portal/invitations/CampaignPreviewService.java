package se.lifescience.portal.invitations;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.invitations.InvitationMails.Addressee;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.mail.Mail;
import se.lifescience.portal.mail.Outbox;
import se.lifescience.portal.pages.Markdown;

/** Shows each mail of a campaign before it is sent, and sends whoever asks for it a test. */
@Service
@PreAuthorize(Access.OFFICE)
public class CampaignPreviewService {

    private final Campaigns campaigns;
    private final Invitations invitations;
    private final TargetDirectory targetDirectory;
    private final InvitationMails mails;
    private final Outbox outbox;
    private final Markdown markdown;
    private final CurrentPerson currentPerson;

    CampaignPreviewService(
            Campaigns campaigns,
            Invitations invitations,
            TargetDirectory targetDirectory,
            InvitationMails mails,
            Outbox outbox,
            Markdown markdown,
            CurrentPerson currentPerson) {
        this.campaigns = campaigns;
        this.invitations = invitations;
        this.targetDirectory = targetDirectory;
        this.mails = mails;
        this.outbox = outbox;
        this.markdown = markdown;
        this.currentPerson = currentPerson;
    }

    /** The mail as the recipient at this place in the list will get it. */
    @Transactional(readOnly = true)
    public MailPreview preview(CampaignId id, int index) {
        var campaign = campaigns.findById(id.value()).orElseThrow(Refusal::notFound);
        var recipient = invitations.findAt(id.value(), index).orElseThrow(Refusal::notFound);
        var mail = mails.invitation(
                campaign, targetDirectory.demand(campaign), Addressee.of(recipient), InvitationMails.TEST);
        return new MailPreview(
                recipient.name(),
                recipient.address().value(),
                recipient.language().tag(),
                mail.subject(),
                markdown.html(mail.body()),
                mail.action().map(Mail.Action::label).orElse(""),
                mail.why());
    }

    /** Sends the mail, marked as a test and with a link that can't answer, to whoever asks for it, in both languages. */
    @Transactional
    public void test(CampaignId id) {
        var campaign = campaigns.findById(id.value()).orElseThrow(Refusal::notFound);
        campaign.requireComplete();
        var facts = targetDirectory.demand(campaign);
        var me = currentPerson.get();
        var address = me.email().orElseThrow(() -> Refusal.of("invitations.refusal.no-address"));
        for (var language : Language.values()) {
            var to = new Addressee(Ids.next(), me.name(), address, "", language);
            outbox.send("invitations.test", id.value().toString(), List.of(mails.test(campaign, facts, to)));
        }
    }

    /** A mail as one recipient will see it; the body is safe HTML. */
    public record MailPreview(
            String name, String address, String language, String subject, String html, String button, String why) {}
}
