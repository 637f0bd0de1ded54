package se.lifescience.portal.input.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import se.lifescience.portal.web.Markdown;

/** A text from people, set for reading. */
final class Reading extends Div {

    Reading(Markdown markdown, String text) {
        addClassName("reading");
        add(new Html("<div>" + markdown.html(text) + "</div>"));
    }
}
