package se.lifescience.portal.login.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.login.providers.ProviderService;
import se.lifescience.portal.login.providers.ProviderView;

/** The OpenID providers that people log in through. */
@Route("office/providers")
@Menu(title = "login.providers.menu", order = 81)
@RolesAllowed(Roles.ADMIN)
class ProvidersView extends Page {

    ProvidersView(ProviderService providers) {
        super("login.providers.heading");
        lead(getTranslation("login.providers.lead"));
        var create = new Anchor("/office/providers/new", getTranslation("login.providers.add"));
        create.addClassName("button");
        var list = new UnorderedList();
        list.addClassName("cards");
        providers.all().forEach(provider -> list.add(item(provider)));
        var actions = new Div(create);
        actions.addClassName("actions");
        add(actions, list);
    }

    private ListItem item(ProviderView provider) {
        var link = new Anchor(
                "/office/providers/" + provider.id(), provider.data().name().in(Language.of(getLocale())));
        var item = new ListItem(
                new H2(link),
                new Paragraph(
                        getTranslation("login.provider.kind." + provider.data().kind()) + " · "
                                + provider.data().issuer()),
                state(provider));
        item.addClassName("card");
        return item;
    }

    private Component state(ProviderView provider) {
        var state = new Span(getTranslation("login.provider.state." + provider.state()));
        state.addClassNames("badge", provider.state() == ProviderView.State.ENABLED ? "badge-ok" : "badge-muted");
        return state;
    }
}
