package se.lifescience.portal.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The summary above a form that could not be saved: what is wrong, as a list; it takes focus when it appears. */
public final class ErrorSummary extends Div {

    private final UnorderedList list = new UnorderedList();

    public ErrorSummary() {
        addClassName("error-summary");
        getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("role", "alert");
        add(new H2(getTranslation("components.error-summary")), list);
        setVisible(false);
    }

    /** Shows these sentences, or hides the summary when there are none. */
    public void show(List<String> sentences) {
        list.removeAll();
        list.add(sentences.stream().map(ListItem::new).toArray(Component[]::new));
        setVisible(!sentences.isEmpty());
        if (!sentences.isEmpty()) {
            getElement().callJsFunction("focus");
        }
    }

    public void clear() {
        show(List.of());
    }
}
