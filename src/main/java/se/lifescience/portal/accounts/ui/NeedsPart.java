package se.lifescience.portal.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import se.lifescience.portal.accounts.profile.ConsentService;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.components.Notices;

/** What a person needs to be able to take part. */
class NeedsPart extends Div {

    NeedsPart(ConsentService consents, Runnable changed) {
        var summary = new ErrorSummary();
        var errors = new FieldErrors(summary);
        var needs = errors.field("needs", new TextArea(getTranslation("accounts.needs.field")));
        var agreed = errors.field("agreed", new Checkbox(getTranslation("accounts.needs.agree")));
        needs.setHelperText(getTranslation("accounts.needs.help"));
        needs.setValue(consents.myAccessNeeds());
        agreed.setValue(!needs.getValue().isEmpty());
        var save = new Button(
                getTranslation("accounts.needs.save"),
                click -> errors.attempt(() -> {
                    consents.tellAccessNeeds(needs.getValue(), agreed.getValue());
                    agreed.setValue(!needs.getValue().isBlank());
                    changed.run();
                    Notices.done(getTranslation("accounts.needs.saved"));
                }));
        var form = new Div(summary, needs, agreed, new Div(save));
        form.addClassName("form");
        add(new H2(getTranslation("accounts.needs.heading")), form);
    }
}
