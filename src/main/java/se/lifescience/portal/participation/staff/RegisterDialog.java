package se.lifescience.portal.participation.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.participation.GuestForm;

/** Registers somebody who called or wrote instead. */
class RegisterDialog extends Dialog {

    private final ErrorSummary summary = new ErrorSummary();
    private final FieldErrors errors = new FieldErrors(summary);
    private final TextField name =
            errors.field("name", new TextField(getTranslation("participation.office.register.name")));
    private final EmailField email =
            errors.field("email", new EmailField(getTranslation("participation.office.register.email")));
    private final TextField organisation =
            errors.field("organisation", new TextField(getTranslation("participation.office.register.organisation")));
    private final Select<Language> language = new Select<>();

    RegisterDialog(Consumer<GuestForm> register, Runnable done) {
        setHeaderTitle(getTranslation("participation.office.register"));
        language.setLabel(getTranslation("participation.office.register.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(value -> getTranslation("participation.language." + value.name()));
        language.setValue(Language.SV);
        var form = new Div(summary, name, email, organisation, language);
        form.addClassName("form");
        add(form);
        var send = new Button(getTranslation("participation.office.register.send"), click -> send(register, done));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("participation.office.back"), click -> close()), send);
    }

    private void send(Consumer<GuestForm> register, Runnable done) {
        errors.attempt(() -> {
            register.accept(
                    new GuestForm(name.getValue(), email.getValue(), organisation.getValue(), language.getValue()));
            close();
            Notices.done(getTranslation("participation.office.register.done"));
            done.run();
        });
    }
}
