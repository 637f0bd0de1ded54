package se.lifescience.portal.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.lifescience.portal.accounts.Profile;
import se.lifescience.portal.accounts.ProfileService;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.Roles;

/** What the portal knows of a member, for them to put right. */
@Route("portal/me")
@Menu(title = "accounts.me.menu", order = 90)
@RolesAllowed({Roles.NEWCOMER, Roles.MEMBER, Roles.OFFICE, Roles.ADMIN})
class MeView extends Page {

    private final ProfileService profiles;
    private final ErrorSummary summary = new ErrorSummary();
    private final FieldErrors errors = new FieldErrors(summary);
    private final TextField name = errors.field("name", new TextField(getTranslation("accounts.me.name")));
    private final TextField title = errors.field("title", new TextField(getTranslation("accounts.me.title")));
    private final EmailField email = errors.field("email", new EmailField(getTranslation("accounts.me.email")));
    private final RadioButtonGroup<Language> language =
            new RadioButtonGroup<>(getTranslation("accounts.me.language"), Language.values());

    MeView(ProfileService profiles) {
        super("accounts.me.heading");
        this.profiles = profiles;
        lead(getTranslation("accounts.me.lead"));
        name.setAutocomplete(Autocomplete.NAME);
        title.setHelperText(getTranslation("accounts.me.title-help"));
        email.setAutocomplete(Autocomplete.EMAIL);
        email.setHelperText(getTranslation("accounts.me.email-help"));
        language.setItemLabelGenerator(choice -> getTranslation("accounts.me.language." + choice.tag()));
        var save = new Button(getTranslation("accounts.me.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(summary, name, title, email, language, new Div(save));
        form.addClassName("form");
        add(form, new Anchor("/portal/me/sessions", getTranslation("accounts.me.sessions")));
        show(profiles.mine());
    }

    private void show(Profile profile) {
        name.setValue(profile.name());
        title.setValue(profile.title());
        email.setValue(profile.email());
        language.setValue(profile.language());
    }

    private void save() {
        try {
            profiles.change(new Profile(name.getValue(), title.getValue(), email.getValue(), language.getValue()));
            errors.clear();
            Notices.done(getTranslation("accounts.me.saved"));
            speak(language.getValue());
        } catch (Refusal refusal) {
            errors.show(refusal);
        }
    }

    /** The words on a page are chosen when it is opened. */
    private void speak(Language chosen) {
        getUI().filter(ui -> !ui.getLocale().equals(chosen.locale())).ifPresent(ui -> {
            ui.setLocale(chosen.locale());
            ui.getPage().reload();
        });
    }
}
