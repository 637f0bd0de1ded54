package se.lifescience.portal.components;

import com.vaadin.flow.component.html.DescriptionList;

/** What is known of a thing, each fact under its name; what is empty is left out. */
public final class Facts extends DescriptionList {

    public Facts() {
        addClassName("facts");
    }

    public Facts fact(String name, String text) {
        if (!text.isBlank()) {
            add(new Term(name), new Description(text));
        }
        return this;
    }
}
