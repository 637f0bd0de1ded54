package se.lifescience.portal.conferences.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import se.lifescience.portal.components.ConfirmDialog;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.components.Notices;

/** A part of a conference's page with a heading and, where it is a form, a summary of what must be put right. */
abstract class ConferenceSection extends Section {

    private final ErrorSummary summary = new ErrorSummary();
    private final FieldErrors errors = new FieldErrors(summary);

    ConferenceSection(String headingKey) {
        addClassName("part");
        var heading = new H2(getTranslation(headingKey));
        heading.setId(headingKey.replace('.', '-'));
        getElement().setAttribute("aria-labelledby", headingKey.replace('.', '-'));
        add(heading, summary);
    }

    final FieldErrors errors() {
        return errors;
    }

    final TextField line(String labelKey, String... names) {
        return errors.field(new TextField(getTranslation(labelKey)), names);
    }

    final TextArea area(String labelKey, String... names) {
        return errors.field(new TextArea(getTranslation(labelKey)), names);
    }

    /** These beside each other where there is room. */
    static Div beside(Component... components) {
        var row = new Div(components);
        row.addClassName("beside");
        return row;
    }

    /** Does it, and says so or what was refused. */
    final void run(String doneKey, Runnable command) {
        if (errors.attempt(command)) {
            Notices.done(getTranslation(doneKey));
        }
    }

    /** Asks before something that cannot be undone, with the texts {@code key.title}, {@code key.text} and {@code key.yes}. */
    final void ask(String key, Object argument, Runnable action) {
        ConfirmDialog.of(getTranslation(key + ".title", argument), getTranslation(key + ".text", argument))
                .yes(getTranslation(key + ".yes"), action)
                .no(getTranslation("conferences.edit.keep"))
                .destructive()
                .ask();
    }

    final Button save(String labelKey, Runnable action) {
        var button = new Button(getTranslation(labelKey), click -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
