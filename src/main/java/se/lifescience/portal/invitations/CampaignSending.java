package se.lifescience.portal.invitations;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.access.RequiresRecentLogin;
import se.lifescience.portal.kernel.audit.Audited;

/** Sends campaigns: once, then reminds, stops, withdraws. */
@Service
@PreAuthorize(Access.OFFICE)
public class CampaignSending {

    private static final Duration BETWEEN_REMINDERS = Duration.ofDays(1);

    private final Campaigns campaigns;
    private final Invitations invitations;
    private final TargetDirectory targetDirectory;
    private final InvitationMails mails;
    private final CampaignDispatch dispatch;
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CampaignSending(
            Campaigns campaigns,
            Invitations invitations,
            TargetDirectory targetDirectory,
            InvitationMails mails,
            CampaignDispatch dispatch,
            JdbcTemplate jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.campaigns = campaigns;
        this.invitations = invitations;
        this.targetDirectory = targetDirectory;
        this.mails = mails;
        this.dispatch = dispatch;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Sends the campaign, once: whoever presses second is told that it is already sent. */
    @RequiresRecentLogin
    @Transactional
    public int send(CampaignId id, long version) {
        var campaign = campaigns.lock(id.value()).orElseThrow(Refusal::notFound);
        campaign.requireDraft();
        campaign.requireVersion(version);
        var facts = targetDirectory.demand(campaign);
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
        dispatch.send(campaign, recipients, "INVITATION", (to, token) -> mails.invitation(campaign, facts, to, token));
        return recipients.size();
    }

    /** Reminds those who have not answered, at most once a day. */
    @RequiresRecentLogin
    @Transactional
    public int remind(CampaignId id) {
        var campaign = campaigns.lock(id.value()).orElseThrow(Refusal::notFound);
        campaign.requireSent();
        var facts = targetDirectory.demand(campaign);
        if (campaign.isOver(clock.instant()) || !facts.open()) {
            throw Refusal.of("invitations.refusal.target-closed");
        }
        if (dispatch.isRemindedSince(id.value(), clock.instant().minus(BETWEEN_REMINDERS))) {
            throw Refusal.conflict("invitations.refusal.reminded");
        }
        var recipients = invitations.findByCampaignIdAndStateOrderByName(id.value(), InvitationState.SENT);
        if (recipients.isEmpty()) {
            throw Refusal.of("invitations.refusal.nobody-to-remind");
        }
        dispatch.send(campaign, recipients, "REMINDER", (to, token) -> mails.reminder(campaign, facts, to, token));
        return recipients.size();
    }

    /** Stops every mail that has not yet left; those already sent can still be answered. */
    @Transactional
    public int stop(CampaignId id) {
        var campaign = campaigns.lock(id.value()).orElseThrow(Refusal::notFound);
        campaign.stop();
        campaigns.saveAndFlush(campaign);
        var stopped = dispatch.stop(id.value());
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
}
