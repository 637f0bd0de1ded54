package se.lifescience.portal.input.drafting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.input.DraftForm;
import se.lifescience.portal.input.calls.CallView;
import se.lifescience.portal.strategy.EditionView.GoalView;

/** The fields of a draft; tells whenever the writer has paused. */
final class DraftFields extends Div {

    private static final int PAUSE_MILLIS = 2_000;

    private final ErrorSummary summary = new ErrorSummary();
    private final FieldErrors errors = new FieldErrors(summary);
    private final GoalChoice goal;
    private final TextField title = errors.field("title", new TextField());
    private final TextArea text = errors.field("text", new TextArea());
    private final TextField organisation = errors.field("organisation", new TextField());
    private final Paragraph counter = new Paragraph();
    private final String edition;
    private DraftForm start;

    DraftFields(List<GoalView> goals, Optional<CallView> call, DraftForm form, Runnable paused) {
        this.edition = form.edition();
        this.start = form;
        this.goal = errors.field("goal", new GoalChoice(goals, call));
        addClassName("form");
        goal.choose(form.goal());
        title.setLabel(getTranslation("input.write.title"));
        title.setHelperText(getTranslation("input.write.title.help", DraftForm.LONGEST_TITLE));
        title.setValue(form.title());
        title.setWidthFull();
        text.setLabel(getTranslation("input.write.text"));
        text.setHelperText(getTranslation("input.write.text.help"));
        text.setValue(form.text());
        text.setWidthFull();
        text.setMinRows(12);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_MILLIS);
        organisation.setLabel(getTranslation("input.write.organisation"));
        organisation.setHelperText(getTranslation("input.write.organisation.help"));
        organisation.setValue(form.organisation());
        organisation.setWidthFull();
        counter.addClassName("muted");
        count();
        add(summary, goal, title, text, counter, organisation);
        goal.addValueChangeListener(event -> paused.run());
        title.addValueChangeListener(event -> paused.run());
        organisation.addValueChangeListener(event -> paused.run());
        text.addValueChangeListener(event -> {
            count();
            paused.run();
        });
    }

    DraftForm form() {
        return new DraftForm(
                start.call(), edition, goal.code(), organisation.getValue(), title.getValue(), text.getValue());
    }

    /** Shows on whose behalf it was saved, which is not always what was typed. */
    void showOrganisation(String name) {
        organisation.setValue(name);
    }

    void leaveCall() {
        start = start.withoutCall();
    }

    FieldErrors errors() {
        return errors;
    }

    private void count() {
        var numbers = NumberFormat.getIntegerInstance(getLocale());
        var left = DraftForm.LONGEST_TEXT - text.getValue().length();
        counter.setText(
                left >= 0
                        ? getTranslation("input.write.left", numbers.format(left))
                        : getTranslation("input.write.over", numbers.format(-left)));
    }
}
