package se.lifescience.portal.memberships.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.memberships.MembershipService;
import se.lifescience.portal.memberships.MembershipState;

/** Answers somebody who wants in, changes what a member may do, or ends it. */
class MemberDialog extends Dialog {

    private final ErrorSummary summary = new ErrorSummary();
    private final FieldErrors errors = new FieldErrors(summary);
    private final Runnable changed;

    MemberDialog(MembershipService.MemberRow row, String knownBy, MembershipService memberships, Runnable changed) {
        this.changed = changed;
        setHeaderTitle(row.name());
        var asks = row.state() == MembershipState.ASKED;
        var mandate = new MandateFields(errors);
        mandate.show(row.role(), row.until().orElse(null));
        if (asks) {
            mandate.withoutEnd();
        }
        var form = new Div(new Paragraph(knownBy), summary, mandate);
        form.addClassName("form");
        add(form);
        var save = new Button(
                getTranslation(asks ? "memberships.own.approve" : "memberships.own.save"),
                click -> act(() -> {
                    if (asks) {
                        memberships.approve(row.id(), mandate.role());
                    } else {
                        memberships.change(row.id(), row.version(), mandate.role(), mandate.until());
                    }
                }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var end = new Button(
                getTranslation(
                        switch (row.state()) {
                            case ASKED -> "memberships.own.refuse";
                            case INVITED -> "memberships.own.take-back";
                            case ACTIVE, ENDED -> "memberships.own.end";
                        }),
                click -> act(() -> memberships.end(row.id())));
        end.addThemeVariants(ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("organisations.cancel"), click -> close()), end, save);
    }

    private void act(Runnable action) {
        if (errors.attempt(action)) {
            close();
            changed.run();
            Notices.done(getTranslation("organisations.own.done"));
        }
    }
}
