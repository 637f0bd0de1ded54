package se.lifescience.portal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import se.lifescience.portal.components.MenuParent;

/** The entries of one area, with the one marked that the shown page belongs to; in a narrow window they open from a button. */
class MainMenu extends Nav {

    private static final String ENTRIES = "main-menu";

    private final String area;
    private final Map<String, Anchor> links = new LinkedHashMap<>();
    private final NativeButton toggle = new NativeButton();
    private boolean open;

    MainMenu(String area) {
        this.area = area;
        addClassName("frame-nav");
        getElement().setAttribute("aria-label", getTranslation("shell.navigation"));
        var list = new UnorderedList();
        list.setId(ENTRIES);
        MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> isUnder(entry.path(), area))
                .forEach(entry -> {
                    var link = new Anchor(entry.path(), getTranslation(entry.title()));
                    links.put(entry.path(), link);
                    list.add(new ListItem(link));
                });
        toggle.addClassName("menu-toggle");
        toggle.setText(getTranslation("shell.menu"));
        toggle.getElement().setAttribute("aria-controls", ENTRIES);
        toggle.addClickListener(click -> open(!open));
        open(false);
        add(toggle, list);
    }

    /** Marks the entry of the page at {@code path}, or the one that it lies under. */
    final void show(String path, Class<?> view) {
        open(false);
        var here = entryOf(path, view);
        toggle.setText(
                links.containsKey(here)
                        ? getTranslation("shell.menu.at", links.get(here).getText())
                        : getTranslation("shell.menu"));
        links.forEach((link, anchor) -> {
            if (link.equals(here)) {
                anchor.getElement().setAttribute("aria-current", path.equals(link) ? "page" : "true");
            } else {
                anchor.getElement().removeAttribute("aria-current");
            }
        });
    }

    /** The area's own start page has every other page below it and says nothing of them. */
    private String entryOf(String path, Class<?> view) {
        var said = view.getAnnotation(MenuParent.class);
        if (said != null) {
            return "/" + said.value();
        }
        return links.keySet().stream()
                .filter(link -> link.equals(area) ? path.equals(link) : isUnder(path, link))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private void open(boolean wanted) {
        open = wanted;
        toggle.getElement().setAttribute("aria-expanded", Boolean.toString(wanted));
        setClassName("open", wanted);
    }

    private static boolean isUnder(String path, String entry) {
        return path.equals(entry) || path.startsWith(entry + "/");
    }
}
