package se.lifescience.portal.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import se.lifescience.portal.accounts.Profile;
import se.lifescience.portal.accounts.ProfileService;
import se.lifescience.portal.accounts.RegionSource;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.kernel.Language;

/** Name, title, region and language. */
class ProfilePart extends Div {

    private final ProfileService profiles;
    private final ErrorSummary summary = new ErrorSummary();
    private final FieldErrors errors = new FieldErrors(summary);
    private final TextField name = errors.field("name", new TextField(getTranslation("accounts.me.name")));
    private final TextField title = errors.field("title", new TextField(getTranslation("accounts.me.title")));
    private final Select<String> region = new Select<>();
    private final RadioButtonGroup<Language> language =
            new RadioButtonGroup<>(getTranslation("accounts.me.language"), Language.values());

    ProfilePart(ProfileService profiles, RegionSource regions) {
        this.profiles = profiles;
        addClassName("form");
        var names = regions.regions(Language.of(getLocale()));
        name.setAutocomplete(Autocomplete.NAME);
        title.setHelperText(getTranslation("accounts.me.title-help"));
        region.setLabel(getTranslation("accounts.me.region"));
        region.setItems(names.keySet());
        region.setItemLabelGenerator(code -> Objects.toString(names.get(code), ""));
        region.setEmptySelectionAllowed(true);
        region.setEmptySelectionCaption(getTranslation("accounts.me.no-region"));
        language.setItemLabelGenerator(choice -> getTranslation("accounts.me.language." + choice.tag()));
        var save = new Button(getTranslation("accounts.me.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(summary, name, title, region, language, new Div(save));
        show(profiles.mine());
    }

    private void show(Profile profile) {
        name.setValue(profile.name());
        title.setValue(profile.title());
        region.setValue(profile.region().isEmpty() ? null : profile.region());
        language.setValue(profile.language());
    }

    private void save() {
        errors.attempt(() -> {
            profiles.change(new Profile(
                    name.getValue(),
                    title.getValue(),
                    language.getValue(),
                    Objects.requireNonNullElse(region.getValue(), "")));
            Notices.done(getTranslation("accounts.me.saved"));
            speak(language.getValue());
        });
    }

    /** The words on a page are chosen when it is opened. */
    private void speak(Language chosen) {
        getUI().filter(ui -> !ui.getLocale().equals(chosen.locale())).ifPresent(ui -> {
            ui.setLocale(chosen.locale());
            ui.getPage().reload();
        });
    }
}
