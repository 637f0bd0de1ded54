package se.lifescience.portal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.spring.security.AuthenticationContext;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.login.PersonPrincipal;

/** A page behind login that cannot be shown: there is none, it is for others, or the person is not let in yet. */
abstract class ErrorViewBase extends Main implements HasDynamicTitle {

    private final transient AuthenticationContext login;
    private final Div ways = new Div();
    private String title = "";

    ErrorViewBase(AuthenticationContext login) {
        this.login = login;
        addClassName("frame-main");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    final void notFound() {
        if (login.hasRole(Roles.NEWCOMER)) {
            show("shell.waiting", getTranslation("accounts.waiting"), true);
        } else if (isTooWeak()) {
            show("shell.too-weak", getTranslation("shell.too-weak-text"), false);
            ways.addComponentAsFirst(
                    new Anchor(ReauthenticationView.path("/office"), getTranslation("shell.again.start")));
        } else {
            show("shell.not-found", getTranslation("shell.not-found.text"), false);
        }
    }

    final void show(String headingKey, String text, boolean waits) {
        removeAll();
        var page = new Message(headingKey, text);
        title = page.getPageTitle();
        ways.removeAll();
        ways.addClassName("actions");
        ways.add(new Anchor("/portal", getTranslation("shell.to-start")));
        var home = new Anchor("/", getTranslation("shell.to-site"));
        home.setRouterIgnore(true);
        ways.add(home);
        if (waits) {
            ways.add(new NativeButton(getTranslation("shell.log-out"), click -> login.logout()));
        }
        page.add(ways);
        add(page);
    }

    private boolean isTooWeak() {
        return login.getAuthenticatedUser(Object.class)
                .filter(PersonPrincipal.class::isInstance)
                .map(PersonPrincipal.class::cast)
                .filter(PersonPrincipal::isTooWeak)
                .isPresent();
    }

    private static final class Message extends Page {

        private Message(String headingKey, String text) {
            super(headingKey);
            lead(text);
        }
    }
}
