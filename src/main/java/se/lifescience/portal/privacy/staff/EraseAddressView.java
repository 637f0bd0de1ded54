package se.lifescience.portal.privacy.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.privacy.ErasureService;

/** An administrator erases what is held under the address of somebody who never logged in. */
@Route("office/people/erase-address")
@RolesAllowed(Roles.ADMIN)
class EraseAddressView extends Page {

    private final ErasureService erasure;
    private final ErrorSummary summary = new ErrorSummary();
    private final FieldErrors errors = new FieldErrors(summary);
    private final EmailField address =
            errors.field("address", new EmailField(getTranslation("privacy.erase-address.address")));
    private final Div content = new Div();

    EraseAddressView(ErasureService erasure) {
        super("privacy.erase-address.heading");
        this.erasure = erasure;
        lead(getTranslation("privacy.erase-address.lead"));
        errors.field("email", address);
        var form =
                new Div(summary, address, new Div(new Button(getTranslation("privacy.erase.show"), click -> show())));
        form.addClassName("form");
        var back = new Div(new Anchor("/office/people", getTranslation("privacy.erase-other.back")));
        back.addClassName("actions");
        add(form, content, back);
    }

    private void show() {
        content.removeAll();
        errors.attempt(() -> {
            var known = EmailAddress.of(address.getValue());
            content.add(new ErasePart(erasure.whatErasingDoes(known), reason -> erasure.erase(known, reason)));
        });
    }
}
