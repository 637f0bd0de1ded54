package se.lifescience.portal.login.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.login.ProviderId;
import se.lifescience.portal.login.providers.ProviderService;
import se.lifescience.portal.login.providers.ProviderView;

/** One OpenID provider, new or known: how to reach it, what its word is worth, and whether one can log in through it. */
@Route("office/providers/:id")
@RolesAllowed(Roles.ADMIN)
class ProviderEditView extends Page implements BeforeEnterObserver {

    private static final String NEW = "new";
    private static final String BASE = "/office/providers";

    private final ProviderService providers;
    private final ErrorSummary summary = new ErrorSummary();
    private final FieldErrors errors = new FieldErrors(summary);
    private final ProviderForm form = new ProviderForm(errors);
    private final Div standing = new Div();
    private @Nullable ProviderView shown;

    ProviderEditView(ProviderService providers) {
        super("login.provider.new");
        this.providers = providers;
        var save = new Button(getTranslation("login.provider.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(save, new Anchor(BASE, getTranslation("login.provider.back")));
        actions.addClassName("actions");
        add(standing, summary, form, actions);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("id").orElse(NEW);
        if (id.equals(NEW)) {
            return;
        }
        open(event, "id", known -> show(providers.get(new ProviderId(known))));
    }

    private void show(ProviderView provider) {
        shown = provider;
        heading(provider.data().name().in(Language.of(getLocale())));
        form.show(provider.data());
        form.known(provider.fromEnvironment());
        standing.removeAll();
        var addresses = new UnorderedList();
        providers.addresses(provider.data().slug()).forEach(address -> addresses.add(new ListItem(address)));
        standing.add(new H2(getTranslation("login.provider.addresses")), addresses, actions(provider));
        if (provider.fromEnvironment()) {
            var notice = new Paragraph(getTranslation("login.provider.from-environment"));
            notice.addClassName("notice");
            standing.add(notice);
        }
    }

    private Div actions(ProviderView provider) {
        var actions = new Div(new Anchor(BASE + "/" + provider.id() + "/test", getTranslation("login.provider.test")));
        actions.addClassName("actions");
        if (!provider.fromEnvironment()) {
            actions.add(change(provider));
        }
        return actions;
    }

    private Button change(ProviderView provider) {
        var isEnabled = provider.state() == ProviderView.State.ENABLED;
        var button =
                new Button(getTranslation(isEnabled ? "login.provider.disable" : "login.provider.enable"), click -> {
                    if (isEnabled) {
                        providers.disable(provider.id());
                    } else {
                        providers.enable(provider.id());
                    }
                    Notices.done(getTranslation("login.provider.saved"));
                    show(providers.get(provider.id()));
                });
        if (isEnabled) {
            button.addThemeVariants(ButtonVariant.ERROR);
        }
        return button;
    }

    private void save() {
        errors.attempt(() -> {
            var known = shown;
            var id = known == null ? providers.add(form.data()) : known.id();
            if (known != null) {
                providers.change(id, form.data(), known.version());
            }
            Notices.done(getTranslation("login.provider.saved"));
            if (known == null) {
                getUI().ifPresent(ui -> ui.navigate("office/providers/" + id));
            } else {
                show(providers.get(id));
            }
        });
    }
}
