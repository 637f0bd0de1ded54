package se.lifescience.portal.invitations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import se.lifescience.portal.components.DateField;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.invitations.Answer;
import se.lifescience.portal.invitations.InvitationState;
import se.lifescience.portal.invitations.InvitationView;
import se.lifescience.portal.kernel.Refusal;

/** The answer to an invitation: yes, no, maybe, or a colleague instead. */
class AnswerForm extends Div {

    private static final String YES = "yes";
    private static final String NO = "no";
    private static final String MAYBE = "maybe";
    private static final String DELEGATE = "delegate";

    private final UUID ticket = UUID.randomUUID();
    private final RadioButtonGroup<String> answer = new RadioButtonGroup<>();
    private final DateField decideBy = new DateField();
    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final TextArea note = new TextArea();

    AnswerForm(InvitationView invitation, BiConsumer<UUID, Answer> send) {
        var summary = new ErrorSummary();
        var errors = new FieldErrors(summary);
        answer.setLabel(getTranslation(
                invitation.state() == InvitationState.SENT ? "invitations.page.question" : "invitations.page.change"));
        answer.setItems(choices(invitation));
        answer.setItemLabelGenerator(key -> getTranslation("invitations.answer." + key));
        decideBy.setLabel(getTranslation("invitations.field.decide-by"));
        name.setLabel(getTranslation("invitations.field.colleague"));
        email.setLabel(getTranslation("invitations.field.colleague-email"));
        email.setHelperText(getTranslation("invitations.field.colleague-email.help"));
        note.setLabel(getTranslation("invitations.field.note"));
        note.setValue(invitation.note());
        note.setMaxLength(Answer.LONGEST_NOTE);
        answer.addValueChangeListener(event -> reveal());
        reveal();
        var button = new Button(
                getTranslation("invitations.page.send"), event -> errors.attempt(() -> send.accept(ticket, answer())));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        addClassName("form");
        add(
                summary,
                errors.field("answer", answer),
                errors.field("decideBy", decideBy),
                errors.field("name", name),
                errors.field("email", email),
                errors.field("note", note),
                button);
    }

    private static List<String> choices(InvitationView invitation) {
        if (invitation.choices() == InvitationView.Choices.ONLY_NO) {
            return List.of(NO);
        }
        var choices = new ArrayList<>(List.of(YES, NO, MAYBE));
        if (invitation.mayDelegate()) {
            choices.add(DELEGATE);
        }
        return choices;
    }

    private void reveal() {
        decideBy.setVisible(MAYBE.equals(answer.getValue()));
        name.setVisible(DELEGATE.equals(answer.getValue()));
        email.setVisible(DELEGATE.equals(answer.getValue()));
    }

    private Answer answer() {
        var chosen = answer.getValue();
        return switch (chosen == null ? "" : chosen) {
            case YES -> new Answer.Yes(note.getValue());
            case NO -> new Answer.No(note.getValue());
            case MAYBE -> new Answer.Maybe(decideBy.getValue(), note.getValue());
            case DELEGATE -> new Answer.Delegate(name.getValue(), email.getValue(), note.getValue());
            default -> throw Refusal.of("invitations.refusal.missing.answer").at("answer");
        };
    }
}
