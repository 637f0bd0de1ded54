package se.lifescience.portal.memberships.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.memberships.MembershipInvitation;
import se.lifescience.portal.memberships.MembershipInvitationService;

/** Where somebody who is invited into an organisation says yes, as whom they are logged in. */
@Route("portal/organisations/join/:token")
@RolesAllowed({Roles.NEWCOMER, Roles.MEMBER, Roles.OFFICE, Roles.ADMIN})
class JoinView extends Page implements BeforeEnterObserver {

    private final MembershipInvitationService memberships;
    private final ErrorSummary summary = new ErrorSummary();
    private final Div content = new Div();

    JoinView(MembershipInvitationService memberships) {
        super("organisations.invitation.unknown");
        this.memberships = memberships;
        add(summary, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        content.removeAll();
        var token = event.getRouteParameters().get("token").orElse("");
        found(() -> memberships.invitation(new SecretToken(token)))
                .ifPresentOrElse(
                        invitation -> show(invitation, new SecretToken(token)),
                        () -> lead(getTranslation("organisations.invitation.unknown.text")));
    }

    private void show(MembershipInvitation invitation, SecretToken token) {
        heading(getTranslation(
                "memberships.invitation.heading", invitation.organisation().in(Language.of(getLocale()))));
        lead(getTranslation(
                "memberships.invitation.lead", getTranslation(invitation.role().key())));
        invitation
                .lastDay()
                .ifPresent(day -> content.add(
                        new Paragraph(getTranslation("memberships.invitation.last-day", Times.day(day, getLocale())))));
        if (invitation.effect() != MembershipInvitation.Effect.JOINS) {
            content.add(new Paragraph(getTranslation(invitation.effect().question())));
        }
        var accept = new Button(getTranslation("memberships.join.do"), click -> accept(token));
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        accept.setDisableOnClick(true);
        content.add(accept);
    }

    private void accept(SecretToken token) {
        new FieldErrors(summary).attempt(() -> {
            var accepted = memberships.accept(token);
            Notices.done(getTranslation(accepted.effect().answer()));
            getUI().ifPresent(ui -> ui.navigate(MyOrganisationsView.class));
        });
    }
}
