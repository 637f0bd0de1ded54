package se.lifescience.portal.invitations;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.invitations.InvitationTarget.Facts;
import se.lifescience.portal.invitations.InvitationTarget.Invitee;
import se.lifescience.portal.invitations.InvitationView.Choices;
import se.lifescience.portal.kernel.FreeText;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.audit.Audited;

/** Shows an invitation to the person it is to and takes their answer: by the personal link, or by the account it is bound to. */
@Service
@Transactional(readOnly = true)
public class InvitationService {

    private final Invitations invitations;
    private final Campaigns campaigns;
    private final TargetDirectory targetDirectory;
    private final InvitationLinks links;
    private final AnswerLog answerLog;
    private final DelegationProcess delegationProcess;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;
    private final PortalSettings settings;
    private final Clock clock;

    InvitationService(
            Invitations invitations,
            Campaigns campaigns,
            TargetDirectory targetDirectory,
            InvitationLinks links,
            AnswerLog answerLog,
            DelegationProcess delegationProcess,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events,
            PortalSettings settings,
            Clock clock) {
        this.invitations = invitations;
        this.campaigns = campaigns;
        this.targetDirectory = targetDirectory;
        this.links = links;
        this.answerLog = answerLog;
        this.delegationProcess = delegationProcess;
        this.currentPerson = currentPerson;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** The invitation behind a link; refused as unknown when forged, withdrawn, or unanswered past its last day. */
    @PreAuthorize(Access.PUBLIC)
    public InvitationView find(SecretToken token) {
        return view(invitations.findById(id(token)).orElseThrow(Refusal::notFound));
    }

    /** Takes the answer that came by a link; a form's ticket answers once, however often it is sent. */
    @PreAuthorize(Access.PUBLIC)
    @Transactional
    public InvitationView answer(SecretToken token, UUID ticket, Answer answer) {
        return answer(id(token), ticket, answer, false);
    }

    /** The invitations bound to my account. */
    @PreAuthorize(Access.MEMBER)
    public List<InvitationView> mine() {
        return show(invitations
                .findByPersonIdOrderByCreatedAtDesc(currentPerson.get().id().value())
                .stream()
                .filter(invitation -> invitation.state().isForReader())
                .toList());
    }

    @PreAuthorize(Access.MEMBER)
    public InvitationView mine(InvitationId id) {
        return view(own(invitations.findById(id.value())));
    }

    @PreAuthorize(Access.MEMBER)
    @Transactional
    public InvitationView answerMine(InvitationId id, UUID ticket, Answer answer) {
        return answer(id.value(), ticket, answer, true);
    }

    /** Binds the invitation behind a link to my account; an address alone never does. */
    @PreAuthorize(Access.MEMBER)
    @Transactional
    public InvitationId claim(SecretToken token) {
        var invitation = invitations.lock(id(token)).orElseThrow(Refusal::notFound);
        view(invitation);
        invitation.claim(currentPerson.get().id());
        invitations.saveAndFlush(invitation);
        return new InvitationId(invitation.id());
    }

    private InvitationView answer(UUID id, UUID ticket, Answer answer, boolean asPerson) {
        var locked = invitations.lock(id);
        var invitation = asPerson ? own(locked) : locked.orElseThrow(Refusal::notFound);
        if (answerLog.isKnown(ticket)) {
            return view(invitation);
        }
        var seen = view(invitation);
        if (seen.choices() == Choices.NONE || (seen.choices() == Choices.ONLY_NO && !(answer instanceof Answer.No))) {
            throw Refusal.of("invitations.refusal.closed");
        }
        FreeText.of("note", answer.note(), Answer.LONGEST_NOTE);
        carryOut(invitation, answer, clock.instant());
        invitations.saveAndFlush(invitation);
        answerLog.keep(ticket, invitation);
        events.publishEvent(new Audited(
                "invitations.answered",
                invitation.id().toString(),
                Map.of("answer", invitation.state().name())));
        return view(invitation);
    }

    private void carryOut(Invitation invitation, Answer answer, Instant now) {
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

    private InvitationView view(Invitation invitation) {
        var shown = show(List.of(invitation)).getFirst();
        if (shown.state() == InvitationState.WITHDRAWN
                || shown.state() == InvitationState.DRAFTED
                || shown.state() == InvitationState.EXPIRED) {
            throw Refusal.notFound();
        }
        return shown;
    }

    /** In a fixed number of queries, however many they are. */
    private List<InvitationView> show(List<Invitation> some) {
        if (some.isEmpty()) {
            return List.of();
        }
        var known = campaigns
                .findByIdIn(some.stream().map(Invitation::campaignId).collect(toSet()))
                .stream()
                .collect(toMap(Campaign::id, Function.identity()));
        var facts = targetDirectory.facts(known.values().stream()
                .flatMap(one -> TargetDirectory.Key.of(one).stream())
                .collect(toSet()));
        var delegates = delegates(some);
        return some.stream()
                .map(invitation -> {
                    var campaign = known.get(invitation.campaignId());
                    if (campaign == null) {
                        throw Refusal.notFound();
                    }
                    return show(
                            invitation,
                            campaign,
                            TargetDirectory.Key.of(campaign).map(facts::get),
                            delegates.getOrDefault(invitation.id(), ""));
                })
                .toList();
    }

    private Map<UUID, String> delegates(List<Invitation> some) {
        var passedOn = some.stream()
                .filter(invitation -> invitation.state() == InvitationState.DELEGATED)
                .map(Invitation::id)
                .toList();
        return passedOn.isEmpty()
                ? Map.of()
                : invitations.findByDelegatedByIn(passedOn).stream()
                        .collect(toMap(one -> Objects.requireNonNull(one.delegatedBy()), Invitation::name));
    }

    private InvitationView show(Invitation invitation, Campaign campaign, Optional<Facts> facts, String delegate) {
        var over = campaign.isOver(clock.instant());
        var state = invitation.state().shown(over);
        return new InvitationView(
                new InvitationId(invitation.id()),
                invitation.name(),
                invitation.language(),
                state,
                facts.orElse(null),
                invitation.outcome(),
                choices(state, facts.map(Facts::open).orElse(false), over),
                !invitation.isDelegated(),
                delegate,
                invitation.decideBy(),
                invitation.note(),
                campaign.replyBy(),
                invitation.person());
    }

    private static Choices choices(InvitationState state, boolean open, boolean over) {
        if (!open || state == InvitationState.DELEGATED) {
            return Choices.NONE;
        }
        if (over) {
            return state == InvitationState.ACCEPTED ? Choices.ONLY_NO : Choices.NONE;
        }
        return Choices.ALL;
    }

    private Invitation own(Optional<Invitation> invitation) {
        return invitation
                .filter(one -> currentPerson.get().id().equals(one.person()))
                .orElseThrow(Refusal::notFound);
    }

    private Campaign campaign(Invitation invitation) {
        return campaigns.findById(invitation.campaignId()).orElseThrow(Refusal::notFound);
    }

    private UUID id(SecretToken token) {
        return links.find(token).orElseThrow(Refusal::notFound);
    }
}
