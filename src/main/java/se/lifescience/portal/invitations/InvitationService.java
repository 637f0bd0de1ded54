package se.lifescience.portal.invitations;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.invitations.InvitationView.Choices;
import se.lifescience.portal.kernel.FreeText;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.audit.Audited;

/** Shows an invitation to the person it is to and takes their answer: by the personal link, or by the account it is bound to. */
@Service
@Transactional(readOnly = true)
public class InvitationService {

    private final Invitations invitations;
    private final InvitationReader reader;
    private final InvitationLinkIssuer links;
    private final AnswerLog answerLog;
    private final AnswerProcess answerProcess;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InvitationService(
            Invitations invitations,
            InvitationReader reader,
            InvitationLinkIssuer links,
            AnswerLog answerLog,
            AnswerProcess answerProcess,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.reader = reader;
        this.links = links;
        this.answerLog = answerLog;
        this.answerProcess = answerProcess;
        this.currentPerson = currentPerson;
        this.events = events;
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
        return reader.show(invitations
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
        answerProcess.carryOut(invitation, answer, clock.instant());
        invitations.saveAndFlush(invitation);
        answerLog.keep(ticket, invitation);
        events.publishEvent(new Audited(
                "invitations.answered",
                invitation.id().toString(),
                Map.of("answer", invitation.state().name())));
        return view(invitation);
    }

    private InvitationView view(Invitation invitation) {
        var shown = reader.show(List.of(invitation)).getFirst();
        if (shown.state() == InvitationState.WITHDRAWN
                || shown.state() == InvitationState.DRAFTED
                || shown.state() == InvitationState.EXPIRED) {
            throw Refusal.notFound();
        }
        return shown;
    }

    private Invitation own(Optional<Invitation> invitation) {
        return invitation
                .filter(one -> currentPerson.get().id().equals(one.person()))
                .orElseThrow(Refusal::notFound);
    }

    private UUID id(SecretToken token) {
        return links.find(token).orElseThrow(Refusal::notFound);
    }
}
