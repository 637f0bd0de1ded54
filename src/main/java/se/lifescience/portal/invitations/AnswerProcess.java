package se.lifescience.portal.invitations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.lifescience.portal.invitations.InvitationTarget.Invitee;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Refusal;

/** Carries out an answer: at the target where it takes or gives back a place, and in the invitation. */
@Component
class AnswerProcess {

    private final Campaigns campaigns;
    private final TargetDirectory targetDirectory;
    private final DelegationProcess delegationProcess;
    private final PortalSettings settings;

    AnswerProcess(
            Campaigns campaigns,
            TargetDirectory targetDirectory,
            DelegationProcess delegationProcess,
            PortalSettings settings) {
        this.campaigns = campaigns;
        this.targetDirectory = targetDirectory;
        this.delegationProcess = delegationProcess;
        this.settings = settings;
    }

    void carryOut(Invitation invitation, Answer answer, Instant now) {
        var campaign = campaign(invitation);
        var aim = targetDirectory.aim(campaign);
        var had = invitation.state() == InvitationState.ACCEPTED;
        if (answer instanceof Answer.Yes) {
            invitation.accept(
                    aim.owner()
                            .accept(
                                    aim.id(),
                                    new Invitee(
                                            invitation.id(),
                                            Optional.ofNullable(invitation.person()),
                                            invitation.name(),
                                            invitation.address(),
                                            invitation.organisation(),
                                            invitation.represents(),
                                            invitation.language())),
                    answer.note(),
                    now);
            return;
        }
        switch (answer) {
            case Answer.Maybe maybe ->
                invitation.postpone(decideBy(maybe.decideBy(), campaign, now), answer.note(), now);
            case Answer.Delegate delegate -> delegationProcess.pass(campaign, invitation, delegate, now);
            default -> invitation.decline(answer.note(), now);
        }
        if (had) {
            aim.owner().giveBack(aim.id(), invitation.id());
        }
    }

    private LocalDate decideBy(@Nullable LocalDate day, Campaign campaign, Instant now) {
        var replyBy = campaign.replyBy();
        if (day == null
                || day.isBefore(LocalDate.ofInstant(now, settings.zone()))
                || (replyBy != null && day.isAfter(LocalDate.ofInstant(replyBy.minusNanos(1), settings.zone())))) {
            throw Refusal.of("invitations.refusal.decide-by").at("decideBy");
        }
        return day;
    }

    private Campaign campaign(Invitation invitation) {
        return campaigns.findById(invitation.campaignId()).orElseThrow(Refusal::notFound);
    }
}
