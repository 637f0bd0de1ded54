package se.lifescience.portal.accounts.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import se.lifescience.portal.accounts.PeopleService;
import se.lifescience.portal.accounts.PersonState;
import se.lifescience.portal.components.Notices;

/** Decides about one person: lets them in, shuts them out, gives and takes roles. */
class PersonDialog extends Dialog {

    private final PeopleService.PersonRow person;
    private final PeopleService people;
    private final Runnable changed;

    PersonDialog(PeopleService.PersonRow person, String knownBy, PeopleService people, Runnable changed) {
        this.person = person;
        this.people = people;
        this.changed = changed;
        setHeaderTitle(person.name());
        add(new Paragraph(knownBy));
        if (person.state() == PersonState.ACTIVE) {
            roles();
        }
        if (person.state() != PersonState.ACTIVE) {
            primary("accounts.people.let-in", () -> people.letIn(person.id()));
        }
        var erase = new Anchor("/office/people/" + person.id() + "/erase", getTranslation("accounts.people.erase"));
        erase.getElement().addEventListener("click", click -> close());
        getFooter().add(erase);
        if (person.state() != PersonState.DISABLED) {
            var disable = new Button(
                    getTranslation("accounts.people.disable"), click -> attempt(() -> people.disable(person.id())));
            disable.addThemeVariants(ButtonVariant.ERROR);
            getFooter().add(disable);
        }
        getFooter().add(new Button(getTranslation("accounts.people.leave"), click -> close()));
    }

    private void roles() {
        var roles = new CheckboxGroup<String>(getTranslation("accounts.people.roles"), PeopleView.ROLES);
        roles.setItemLabelGenerator(role -> getTranslation("accounts.role." + role));
        roles.setHelperText(getTranslation("accounts.people.roles-help"));
        roles.setValue(person.roles());
        add(roles);
        primary("accounts.people.save", () -> {
            PeopleView.ROLES.stream()
                    .filter(role -> roles.isSelected(role) && !person.roles().contains(role))
                    .forEach(role -> people.give(person.id(), role));
            PeopleView.ROLES.stream()
                    .filter(role -> !roles.isSelected(role) && person.roles().contains(role))
                    .forEach(role -> people.take(person.id(), role));
        });
    }

    private void primary(String key, Runnable work) {
        var button = new Button(getTranslation(key), click -> attempt(work));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(button);
    }

    /** Closes when it went well; a refusal leaves the dialog open, with what was chosen. */
    private void attempt(Runnable work) {
        try {
            work.run();
            close();
            Notices.done(getTranslation("accounts.people.done", person.name()));
        } finally {
            changed.run();
        }
    }
}
