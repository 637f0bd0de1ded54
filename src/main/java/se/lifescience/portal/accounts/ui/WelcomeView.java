package se.lifescience.portal.accounts.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.lifescience.portal.accounts.ProfileService;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.kernel.access.Roles;

/** Asks somebody whose login says no name what they are called, and leads on to where they were going. */
@Route("portal/welcome")
@RolesAllowed({Roles.NEWCOMER, Roles.MEMBER, Roles.OFFICE, Roles.ADMIN})
class WelcomeView extends Page implements BeforeEnterObserver {

    private final ProfileService profiles;
    private final ErrorSummary summary = new ErrorSummary();
    private final FieldErrors errors = new FieldErrors(summary);
    private final TextField name = errors.field("name", new TextField(getTranslation("accounts.me.name")));
    private String next = "/portal";

    WelcomeView(ProfileService profiles) {
        super("accounts.welcome.heading");
        this.profiles = profiles;
        lead(getTranslation("accounts.welcome.lead"));
        name.setAutocomplete(Autocomplete.NAME);
        name.setHelperText(getTranslation("accounts.welcome.help"));
        var go = new Button(getTranslation("accounts.welcome.go"), click -> save());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickShortcut(Key.ENTER);
        var form = new Div(summary, name, new Div(go));
        form.addClassName("form");
        add(form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("to")
                .filter(path -> path.startsWith("/portal") || path.startsWith("/office"))
                .ifPresent(path -> next = path);
    }

    private void save() {
        errors.attempt(() -> {
            profiles.sayName(name.getValue());
            getUI().ifPresent(ui -> ui.getPage().setLocation(next));
        });
    }
}
