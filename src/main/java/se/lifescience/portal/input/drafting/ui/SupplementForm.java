package se.lifescience.portal.input.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.input.received.VersionView;

/** Adds something to a sent contribution: a new version of it, or the note that it is withdrawn. */
final class SupplementForm extends Div {

    /** What was typed. */
    record Added(String title, String text) {}

    private final ErrorSummary summary = new ErrorSummary();
    private final FieldErrors errors = new FieldErrors(summary);
    private final TextField title = errors.field("title", new TextField());
    private final TextArea text = errors.field(new TextArea(), "text", "note");

    private SupplementForm(String prefix, Consumer<Added> action, Runnable refresh) {
        addClassName("form");
        title.setLabel(getTranslation("input.write.title"));
        title.setWidthFull();
        text.setLabel(getTranslation(prefix + ".text"));
        text.setWidthFull();
        text.setMinRows(4);
        var button = new Button(getTranslation(prefix + ".confirm"), event -> run(prefix, action, refresh));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new H2(getTranslation(prefix)),
                new Paragraph(getTranslation(prefix + ".lead")),
                summary,
                title,
                text,
                button);
    }

    static SupplementForm supplement(VersionView latest, Consumer<Added> action, Runnable refresh) {
        var form = new SupplementForm("input.sent.supplement", action, refresh);
        form.title.setValue(latest.title());
        form.text.setValue(latest.text());
        return form;
    }

    static SupplementForm withdrawal(Consumer<Added> action, Runnable refresh) {
        var form = new SupplementForm("input.sent.withdraw", action, refresh);
        form.title.setVisible(false);
        return form;
    }

    private void run(String prefix, Consumer<Added> action, Runnable refresh) {
        errors.attempt(() -> {
            action.accept(new Added(title.getValue(), text.getValue()));
            Notices.done(getTranslation(prefix + ".done"));
            refresh.run();
        });
    }
}
