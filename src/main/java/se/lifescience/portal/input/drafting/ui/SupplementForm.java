package se.lifescience.portal.input.drafting.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.input.received.VersionView;
import se.lifescience.portal.kernel.Refusal;

/** Adds something to a sent contribution: a new version of it, or the note that it is withdrawn. */
final class SupplementForm extends Div {

    /** What was typed. */
    record Added(String title, String text) {}

    private final TextField title = new TextField();
    private final TextArea text = new TextArea();
    private final ErrorSummary errors = new ErrorSummary();

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
                errors,
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
        try {
            action.accept(new Added(title.getValue(), text.getValue()));
            Notices.done(getTranslation(prefix + ".done"));
            refresh.run();
        } catch (Refusal refusal) {
            var sentence = getTranslation(refusal.key(), refusal.arguments());
            HasValidation field = "title".equals(refusal.field()) ? title : text;
            if (refusal.field() != null) {
                field.setErrorMessage(sentence);
                field.setInvalid(true);
            }
            errors.show(List.of(sentence));
        }
    }
}
