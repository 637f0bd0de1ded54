package se.lifescience.portal.participation.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.function.IntConsumer;
import se.lifescience.portal.components.Notices;
import se.lifescience.portal.kernel.Refusal;

/** Changes the number of places; a number below those taken is refused at the field. */
class CapacityDialog extends Dialog {

    CapacityDialog(int capacity, IntConsumer change, Runnable done) {
        setHeaderTitle(getTranslation("participation.office.capacity.change"));
        var places = new IntegerField(getTranslation("participation.office.capacity"));
        places.setMin(0);
        places.setValue(capacity);
        var save = new Button(getTranslation("participation.office.save"), click -> {
            try {
                change.accept(places.getValue() == null ? -1 : places.getValue());
                close();
                Notices.done(getTranslation("participation.office.capacity.changed"));
                done.run();
            } catch (Refusal refusal) {
                places.setInvalid(true);
                places.setErrorMessage(getTranslation(refusal.key(), refusal.arguments()));
                places.focus();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(places);
        getFooter().add(new Button(getTranslation("participation.office.back"), click -> close()), save);
    }
}
