package se.lifescience.portal.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.lifescience.portal.components.Downloads;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.login.Reauthentication;

/** Where a download leads that takes a fresh login: says so, logs in again, and leads back to the page with the link. */
@Route(ReauthenticationView.ROUTE)
@RolesAllowed({Roles.NEWCOMER, Roles.MEMBER, Roles.OFFICE, Roles.ADMIN})
class ReauthenticationView extends Page implements BeforeEnterObserver {

    static final String ROUTE = "portal/login-again";

    private final Reauthentication again;
    private final Div actions = new Div();

    ReauthenticationView(Reauthentication again) {
        super("shell.again");
        this.again = again;
        actions.addClassName("actions");
        add(actions);
    }

    static String path(String back) {
        return Downloads.AGAIN + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var back = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("to")
                .filter(path -> path.startsWith("/portal") || path.startsWith("/office"))
                .orElse("/portal");
        var way = again.way();
        lead(ReauthenticationDialog.text(this, way));
        var go = new Button(
                getTranslation(ReauthenticationDialog.button(way)),
                click -> getUI().ifPresent(ui -> ReauthenticationDialog.go(again, way, ui, back)));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        actions.removeAll();
        actions.add(List.of(go, new Anchor(back, getTranslation("shell.again.back"))));
    }
}
