package se.lifescience.portal.invitations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.invitations.InvitationId;
import se.lifescience.portal.invitations.InvitationService;
import se.lifescience.portal.invitations.InvitationView;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.kernel.access.Roles;

/** One invitation: by its id when it is bound to my account, by its personal link before that. */
@Route("portal/invitations/:key")
@RolesAllowed({Roles.MEMBER, Roles.OFFICE, Roles.ADMIN})
class MyInvitationView extends Page implements BeforeEnterObserver {

    private final InvitationService invitations;
    private final CurrentPerson currentPerson;
    private final Div content = new Div();

    MyInvitationView(InvitationService invitations, CurrentPerson currentPerson) {
        super("invitations.mine.one");
        this.invitations = invitations;
        this.currentPerson = currentPerson;
        add(content, new RouterLink(getTranslation("invitations.mine.back"), MyInvitationsView.class));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var key = event.getRouteParameters().get("key").orElse("");
        if (Ids.parse(key).isPresent()) {
            open(event, "key", id -> show(invitations.mine(new InvitationId(id))));
            return;
        }
        var invitation = found(() -> invitations.find(new SecretToken(key))).orElseThrow(NotFoundException::new);
        var owner = invitation.person();
        if (owner == null) {
            offer(invitation, new SecretToken(key));
        } else if (owner.equals(currentPerson.get().id())) {
            event.forwardTo(MyInvitationView.class, parameters(invitation.id()));
        } else {
            throw new NotFoundException();
        }
    }

    /** Nothing is bound by opening the page; the person says so. */
    private void offer(InvitationView invitation, SecretToken token) {
        title(invitation);
        var claim = new Button(getTranslation("invitations.mine.claim"), event -> {
            var id = invitations.claim(token);
            getUI().ifPresent(ui -> ui.navigate(MyInvitationView.class, parameters(id)));
        });
        claim.addThemeVariants(ButtonVariant.PRIMARY);
        content.removeAll();
        content.add(new Paragraph(getTranslation("invitations.mine.claim.text", invitation.name())), claim);
    }

    private void show(InvitationView invitation) {
        title(invitation);
        content.removeAll();
        var target = invitation.target();
        if (target != null) {
            var language = Language.of(getLocale());
            content.add(
                    new Paragraph(target.when().in(language)),
                    new Paragraph(target.place().in(language)));
        }
        content.add(new Paragraph(getTranslation(
                "invitations.mine.state", getTranslation("invitations.answer-state." + invitation.state()))));
        var outcome = outcomeKey(invitation);
        if (outcome != null) {
            content.add(new Paragraph(getTranslation(outcome)));
        }
        if (invitation.open()) {
            content.add(new AnswerForm(invitation, (ticket, answer) -> {
                var answered = invitations.answerMine(invitation.id(), ticket, answer);
                Notices.done(getTranslation("invitations.mine.saved"));
                show(answered);
            }));
        } else {
            content.add(new Paragraph(getTranslation("invitations.page.closed")));
        }
    }

    private void title(InvitationView invitation) {
        var target = invitation.target();
        heading(
                target == null
                        ? getTranslation("invitations.page.gone")
                        : target.title().in(Language.of(getLocale())));
    }

    private static @Nullable String outcomeKey(InvitationView invitation) {
        var outcome = invitation.outcome();
        if (outcome == null) {
            return null;
        }
        return switch (outcome) {
            case CONFIRMED -> "invitations.page.confirmed";
            case WAITING -> "invitations.page.waiting";
        };
    }

    private static RouteParameters parameters(InvitationId id) {
        return new RouteParameters("key", id.value().toString());
    }
}
