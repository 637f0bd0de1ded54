package se.lifescience.portal.input.received.staff;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.function.Consumer;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.input.received.ContributionState;
import se.lifescience.portal.pages.Markdown;

/** What staff do with a contribution: say how far they have come, and answer, seeing the answer before it is sent. */
final class HandlingForm extends Section {

    private final Markdown markdown;
    private final Consumer<ContributionState> handle;
    private final Consumer<String> answer;
    private final Runnable refresh;
    private final ErrorSummary summary = new ErrorSummary();
    private final FieldErrors errors = new FieldErrors(summary);
    private final Select<ContributionState> state = new Select<>();
    private final TextArea text = new TextArea();
    private final Div preview = new Div();

    HandlingForm(
            ContributionState now,
            Markdown markdown,
            Consumer<ContributionState> handle,
            Consumer<String> answer,
            Runnable refresh) {
        this.markdown = markdown;
        this.handle = handle;
        this.answer = answer;
        this.refresh = refresh;
        addClassName("form");
        state.setLabel(getTranslation("input.handling.state"));
        state.setItems(Arrays.stream(ContributionState.values())
                .filter(ContributionState::isSetByHand)
                .toList());
        state.setItemLabelGenerator(it -> getTranslation("input.handling.state." + it.name()));
        state.setValue(now);
        errors.field("answer", text).setLabel(getTranslation("input.handling.answer"));
        text.setHelperText(getTranslation("input.handling.answer.help"));
        text.setWidthFull();
        text.setMinRows(8);
        preview.addClassName("card");
        preview.setVisible(false);
        var send = new Button(getTranslation("input.handling.send"), event -> answer());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons = new Div(send, new Button(getTranslation("input.handling.preview"), event -> preview()));
        buttons.addClassName("buttons");
        add(
                new H2(getTranslation("input.handling.heading")),
                summary,
                state,
                new Button(getTranslation("input.handling.set"), event -> handle()),
                text,
                preview,
                buttons);
    }

    private void handle() {
        attempt(() -> handle.accept(state.getValue()), "input.handling.set.done");
    }

    private void answer() {
        attempt(() -> answer.accept(text.getValue()), "input.handling.send.done");
    }

    private void preview() {
        preview.removeAll();
        preview.add(
                new H3(getTranslation("input.handling.preview.heading")),
                new Html("<div>" + markdown.html(text.getValue()) + "</div>"));
        preview.setVisible(true);
    }

    private void attempt(Runnable what, String done) {
        if (errors.attempt(what)) {
            Notices.done(getTranslation(done));
            refresh.run();
        }
    }
}
