package se.lifescience.portal.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where a list has nothing to show: what it is for, and what to do. */
public final class EmptyState extends Div {

    public EmptyState(String heading, String text, Component... actions) {
        addClassName("empty-state");
        add(new H2(heading), new Paragraph(text));
        if (actions.length > 0) {
            var list = new Div(actions);
            list.addClassName("actions");
            add(list);
        }
    }
}
