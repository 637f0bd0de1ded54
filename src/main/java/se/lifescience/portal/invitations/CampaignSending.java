package se.lifescience.portal.invitations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.invitations.InvitationMails.Addressee;
import se.lifescience.portal.invitations.InvitationTarget.Facts;
import se.lifescience.portal.invitations.text.MailPreview;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.access.RequiresRecentLogin;
import se.lifescience.portal.kernel.audit.Audited;
import se.lifescience.portal.mail.Mail;
import se.lifescience.portal.mail.MessageId;
import se.lifescience.portal.mail.Outbox;
import se.lifescience.portal.pages.Markdown;

/** Sends campaigns: shows each mail first, sends once, reminds, stops, withdraws. */
@Service
@PreAuthorize(Access.OFFICE)
public class CampaignSending {

    private static final Duration BETWEEN_REMINDERS = Duration.ofDays(1);

    private final Campaigns campaigns;
    private final Invitations invitations;
    private final TargetDirectory targetDirectory;
    private final InvitationLinks links;
    private final InvitationMails mails;
    private final Outbox outbox;
    private final Markdown markdown;
    private final CurrentPerson currentPerson;
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CampaignSending(
            Campaigns campaigns,
            Invitations invitations,
            TargetDirectory targetDirectory,
            InvitationLinks links,
            InvitationMails mails,
            Outbox outbox,
            Markdown markdown,
            CurrentPerson currentPerson,
            JdbcTemplate jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.campaigns = campaigns;
        this.invitations = invitations;
        this.targetDirectory = targetDirectory;
        this.links = links;
        this.mails = mails;
        this.outbox = outbox;
        this.markdown = markdown;
        this.currentPerson = currentPerson;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The mail as the recipient at this place in the list will get it. */
    @Transactional(readOnly = true)
    public MailPreview preview(CampaignId id, int index) {
        var campaign = campaigns.findById(id.value()).orElseThrow(Refusal::notFound);
        var recipient = invitations.findAt(id.value(), index).orElseThrow(Refusal::notFound);
        var mail = mails.invitation(campaign, facts(campaign), Addressee.of(recipient), InvitationMails.TEST);
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
        var facts = facts(campaign);
        var me = currentPerson.get();
        var address = me.email().orElseThrow(() -> Refusal.of("invitations.refusal.no-address"));
        for (var language : Language.values()) {
            var to = new Addressee(Ids.next(), me.name(), address, "", language);
            outbox.send("invitations.test", id.value().toString(), List.of(mails.test(campaign, facts, to)));
        }
    }

    /** Sends the campaign, once: whoever presses second is told that it is already sent. */
    @RequiresRecentLogin
    @Transactional
    public int send(CampaignId id, long version) {
        var campaign = campaigns.lock(id.value()).orElseThrow(Refusal::notFound);
        campaign.requireDraft();
        campaign.requireVersion(version);
        var facts = facts(campaign);
        if (!facts.open()) {
            throw Refusal.of("invitations.refusal.target-closed");
        }
        var recipients = invitations.findByCampaignIdAndStateOrderByName(id.value(), InvitationState.DRAFTED);
        if (recipients.isEmpty()) {
            throw Refusal.of("invitations.refusal.no-recipients");
        }
        campaign.send(clock.instant());
        campaigns.saveAndFlush(campaign);
        jdbc.update(
                "update invitation set state = 'SENT', version = version + 1 where campaign_id = ? and state = 'DRAFTED'",
                id.value());
        dispatch(campaign, recipients, "INVITATION", (to, token) -> mails.invitation(campaign, facts, to, token));
        return recipients.size();
    }

    /** Reminds those who have not answered, at most once a day. */
    @RequiresRecentLogin
    @Transactional
    public int remind(CampaignId id) {
        var campaign = campaigns.lock(id.value()).orElseThrow(Refusal::notFound);
        campaign.requireSent();
        var facts = facts(campaign);
        if (campaign.isOver(clock.instant()) || !facts.open()) {
            throw Refusal.of("invitations.refusal.target-closed");
        }
        var recent = jdbc.queryForObject(
                "select count(*) from campaign_sending where campaign_id = ? and kind = 'REMINDER' and sent_at > ?",
                Long.class,
                id.value(),
                Timestamp.from(clock.instant().minus(BETWEEN_REMINDERS)));
        if (recent != null && recent > 0) {
            throw Refusal.conflict("invitations.refusal.reminded");
        }
        var recipients = invitations.findByCampaignIdAndStateOrderByName(id.value(), InvitationState.SENT);
        if (recipients.isEmpty()) {
            throw Refusal.of("invitations.refusal.nobody-to-remind");
        }
        dispatch(campaign, recipients, "REMINDER", (to, token) -> mails.reminder(campaign, facts, to, token));
        return recipients.size();
    }

    /** Stops every mail that has not yet left; those already sent can still be answered. */
    @Transactional
    public int stop(CampaignId id) {
        var campaign = campaigns.lock(id.value()).orElseThrow(Refusal::notFound);
        campaign.stop();
        campaigns.saveAndFlush(campaign);
        var stopped = jdbc
                .queryForList("select message_id from campaign_sending where campaign_id = ?", UUID.class, id.value())
                .stream()
                .mapToInt(message -> outbox.stop(new MessageId(message)))
                .sum();
        events.publishEvent(
                new Audited("invitations.stopped", id.value().toString(), Map.of("stopped", String.valueOf(stopped))));
        return stopped;
    }

    /** Takes one invitation back; a place that was taken by it is free again. */
    @Transactional
    public void withdraw(InvitationId id) {
        var invitation = invitations.lock(id.value()).orElseThrow(Refusal::notFound);
        var accepted = invitation.state() == InvitationState.ACCEPTED;
        invitation.withdraw();
        invitations.saveAndFlush(invitation);
        if (accepted) {
            var aim = targetDirectory.aim(
                    campaigns.findById(invitation.campaignId()).orElseThrow(Refusal::notFound));
            aim.owner().giveBack(aim.id(), id.value());
        }
        events.publishEvent(new Audited("invitations.withdrawn", id.value()));
    }

    private void dispatch(
            Campaign campaign, List<Invitation> recipients, String kind, BiFunction<Addressee, String, Mail> writer) {
        var tokens = links.issue(recipients.stream().map(Invitation::id).toList());
        var written = recipients.stream()
                .map(one -> writer.apply(Addressee.of(one), token(tokens, one)))
                .toList();
        var message = outbox.send(
                "INVITATION".equals(kind) ? "invitations.invitation" : "invitations.reminder",
                campaign.id().toString(),
                written);
        jdbc.update(
                "insert into campaign_sending (message_id, campaign_id, kind, sent_at) values (?, ?, ?, ?)",
                message.value(),
                campaign.id(),
                kind,
                Timestamp.from(clock.instant()));
        events.publishEvent(new Audited(
                "invitations.sent",
                campaign.id().toString(),
                Map.of("kind", kind, "number", String.valueOf(recipients.size()))));
    }

    private static String token(Map<UUID, SecretToken> tokens, Invitation invitation) {
        var token = tokens.get(invitation.id());
        if (token == null) {
            throw new IllegalStateException("no link was made");
        }
        return token.value();
    }

    private Facts facts(Campaign campaign) {
        return targetDirectory.facts(campaign).orElseThrow(() -> Refusal.of("invitations.refusal.no-target"));
    }
}
