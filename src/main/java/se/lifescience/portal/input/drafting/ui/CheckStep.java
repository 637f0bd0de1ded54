package se.lifescience.portal.input.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import se.lifescience.portal.input.received.MyContribution;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.pages.Markdown;

/** Everything as it will be sent, what sending means, and the button that sends it. */
final class CheckStep extends Div {

    CheckStep(MyContribution mine, Markdown markdown, ZoneId zone, Runnable change, Runnable send) {
        var language = Language.of(getLocale());
        var form = mine.form();
        var list = new DescriptionList();
        list.addClassName("facts");
        mine.goal()
                .ifPresent(goal -> row(
                        list,
                        "input.write.goal",
                        new Span(goal.code() + " " + goal.title().in(language))));
        mine.call()
                .ifPresent(call ->
                        row(list, "input.check.call", new Span(call.title().in(language))));
        row(list, "input.write.title", new Span(form.title()));
        row(
                list,
                "input.write.organisation",
                new Span(getTranslation(mine.signature().key(), mine.signature().arguments(zone, getLocale()))));
        row(list, "input.write.text", new MarkdownView(markdown, form.text()));
        var sendButton = new Button(getTranslation("input.check.send"), event -> send.run());
        sendButton.addThemeVariants(ButtonVariant.PRIMARY);
        sendButton.setDisableOnClick(true);
        var buttons = new Div(sendButton, new Button(getTranslation("input.check.change"), event -> change.run()));
        buttons.addClassName("buttons");
        add(
                list,
                new H2(getTranslation("input.law.heading")),
                new Paragraph(getTranslation("input.law.received")),
                new Paragraph(getTranslation("input.law.withdrawal")),
                buttons);
    }

    private void row(DescriptionList list, String key, Component value) {
        list.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
