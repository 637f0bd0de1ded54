package se.lifescience.portal.memberships.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.memberships.MembershipInvitationService;
import se.lifescience.portal.organisations.OrganisationId;

/** Invites somebody into an organisation by mail. */
class InviteDialog extends Dialog {

    InviteDialog(OrganisationId organisation, MembershipInvitationService memberships, Runnable changed) {
        setHeaderTitle(getTranslation("memberships.own.invite"));
        var summary = new ErrorSummary();
        var errors = new FieldErrors(summary);
        var name = errors.field("name", new TextField(getTranslation("organisations.field.name")));
        var email = errors.field("email", new EmailField(getTranslation("organisations.field.email")));
        var mandate = new MandateFields(errors);
        var form = new Div(summary, name, email, mandate);
        form.addClassName("form");
        add(form);
        var send = new Button(
                getTranslation("memberships.own.invite.send"),
                click -> errors.attempt(() -> {
                    memberships.invite(
                            organisation, name.getValue(), email.getValue(), mandate.role(), mandate.until());
                    close();
                    changed.run();
                    Notices.done(getTranslation("memberships.own.invited"));
                }));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("organisations.cancel"), click -> close()), send);
    }
}
