package se.lifescience.portal.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.lifescience.portal.accounts.AddressService;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.kernel.SecretToken;
import se.lifescience.portal.kernel.access.Roles;

/** Where the mailed link leads: shows the address, and a button that proves it. Opening the link does nothing by itself. */
@Route("portal/me/address/:token")
@RolesAllowed({Roles.NEWCOMER, Roles.MEMBER, Roles.OFFICE, Roles.ADMIN})
class ProveAddressView extends Page implements BeforeEnterObserver {

    private final AddressService addresses;
    private final ErrorSummary summary = new ErrorSummary();
    private final Div content = new Div();

    ProveAddressView(AddressService addresses) {
        super("accounts.prove.heading");
        this.addresses = addresses;
        add(summary, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        content.removeAll();
        var token = event.getRouteParameters().get("token").orElse("");
        found(() -> addresses.asked(new SecretToken(token)))
                .ifPresentOrElse(address -> show(address, new SecretToken(token)), () -> {
                    lead("");
                    content.add(new Paragraph(getTranslation("accounts.prove.unknown")), back());
                });
    }

    private void show(String address, SecretToken token) {
        lead(getTranslation("accounts.prove.lead", address));
        var prove = new Button(getTranslation("accounts.prove.button"), click -> prove(token));
        prove.addThemeVariants(ButtonVariant.PRIMARY);
        content.add(prove);
    }

    private void prove(SecretToken token) {
        new FieldErrors(summary).attempt(() -> {
            addresses.prove(token);
            content.removeAll();
            content.add(new Paragraph(getTranslation("accounts.prove.done")), back());
        });
    }

    private Anchor back() {
        return new Anchor("/portal/me", getTranslation("accounts.me.menu"));
    }
}
