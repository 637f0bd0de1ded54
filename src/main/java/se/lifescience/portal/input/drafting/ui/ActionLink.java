package se.lifescience.portal.input.drafting.ui;

import com.vaadin.flow.component.html.Anchor;

/** A link that is the thing to do on the page. */
final class ActionLink extends Anchor {

    ActionLink(String href, String text) {
        super(href, text);
        addClassName("button");
    }
}
