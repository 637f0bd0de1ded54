package se.lifescience.portal.input.drafting.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import se.lifescience.portal.pages.Markdown;

/** A text from people, set for reading. */
final class MarkdownView extends Div {

    MarkdownView(Markdown markdown, String text) {
        addClassName("reading");
        add(new Html("<div>" + markdown.html(text) + "</div>"));
    }
}
