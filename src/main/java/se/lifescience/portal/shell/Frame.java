package se.lifescience.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.accounts.ProfileService;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.memberships.ActingForService;

/** A head, the navigation of one area, and the page itself as the document's main part. */
abstract class Frame extends Div implements RouterLayout, AfterNavigationObserver {

    private static final String PORTAL = "/portal";
    private static final String OFFICE = "/office";

    private final Main main = new Main();
    private final ProfileService profile;
    private final AuthenticationContext login;
    private final ActingSwitch acting;
    private final MainMenu menu;

    Frame(
            String area,
            CurrentPerson current,
            ProfileService profile,
            PortalSettings settings,
            AuthenticationContext login,
            ActingForService acting) {
        this.profile = profile;
        this.acting = new ActingSwitch(acting, current.get().language());
        this.login = login;
        this.menu = new MainMenu("/" + area);
        addClassName("frame");
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        add(skip(), head(area, current.get(), settings), menu, main);
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.getElement().removeAllChildren();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    /** Marks the page that is shown, or the one it lies under. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        acting.refresh();
        menu.show(
                "/" + event.getLocation().getPath(),
                event.getActiveChain().getFirst().getClass());
    }

    /** A button, since a link to a place on the page would lead to the site's root. */
    private Component skip() {
        var skip = new NativeButton(
                getTranslation("shell.skip"), click -> main.getElement().callJsFunction("focus"));
        skip.addClassName("skip");
        return skip;
    }

    private Component head(String area, SignedIn person, PortalSettings settings) {
        var office = new Anchor("/", settings.office().name().in(person.language()));
        office.setRouterIgnore(true);
        var head = new Header(office);
        head.addClassName("frame-head");
        if (person.has(Roles.OFFICE) || person.has(Roles.ADMIN)) {
            head.add(areas(area));
        }
        head.add(acting);
        var me = new Anchor(PORTAL + "/me", person.name());
        me.addClassName("me");
        head.add(language(person.language().other()), me, logOut());
        return head;
    }

    private Component areas(String area) {
        var list = new UnorderedList();
        Map.of(PORTAL, "shell.area.portal", OFFICE, "shell.area.office").entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
                .forEach(entry -> {
                    var link = new Anchor(entry.getKey(), getTranslation(entry.getValue()));
                    if (entry.getKey().equals("/" + area)) {
                        link.getElement().setAttribute("aria-current", "true");
                    }
                    list.add(new ListItem(link));
                });
        var areas = new Nav(list);
        areas.addClassName("frame-areas");
        areas.getElement().setAttribute("aria-label", getTranslation("shell.areas"));
        return areas;
    }

    private Component language(Language other) {
        var button = new Button(getTranslation("shell.language"), click -> {
            profile.speak(other);
            getUI().ifPresent(ui -> {
                ui.setLocale(other.locale());
                ui.getPage().reload();
            });
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.getElement().setAttribute("lang", other.tag());
        return button;
    }

    private Component logOut() {
        var button = new Button(getTranslation("shell.log-out"), click -> login.logout());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
