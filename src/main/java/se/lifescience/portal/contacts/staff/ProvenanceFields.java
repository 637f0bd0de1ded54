package se.lifescience.portal.contacts.staff;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.contacts.Provenance;
import se.lifescience.portal.kernel.privacy.PersonalData.Ground;

/** Where the office has contacts from, and on which legal ground it holds them. */
class ProvenanceFields extends Div {

    private final TextField note = new TextField();
    private final Select<Ground> ground = new Select<>();

    ProvenanceFields(FieldErrors errors) {
        addClassName("form");
        note.setLabel(getTranslation("organisations.field.source"));
        note.setHelperText(getTranslation("organisations.field.source.help"));
        ground.setLabel(getTranslation("organisations.field.ground"));
        ground.setItems(Ground.values());
        ground.setItemLabelGenerator(each -> getTranslation("contacts.ground." + each));
        add(errors.field("source", note), ground);
        show(Provenance.UNSAID);
    }

    final void show(Provenance known) {
        note.setValue(known.note());
        ground.setValue(known.ground());
    }

    Provenance read() {
        return new Provenance(note.getValue(), ground.getValue());
    }
}
