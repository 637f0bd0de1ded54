package se.lifescience.portal.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import org.jspecify.annotations.Nullable;

/** A head, the navigation of one area, and the page itself as the document's main part. */
abstract class Frame extends Div implements RouterLayout {

    private final Main main = new Main();

    Frame(String area) {
        addClassName("frame");
        var head = new Header(new Anchor("/", getTranslation("shell.office-name")));
        var list = new UnorderedList();
        MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> entry.path().equals("/" + area) || entry.path().startsWith("/" + area + "/"))
                .forEach(entry -> list.add(new ListItem(new Anchor(entry.path(), getTranslation(entry.title())))));
        var navigation = new Nav(list);
        navigation.getElement().setAttribute("aria-label", getTranslation("shell.navigation"));
        add(head, navigation, main);
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.getElement().removeAllChildren();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }
}
