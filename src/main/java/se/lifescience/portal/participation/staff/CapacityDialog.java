package se.lifescience.portal.participation.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.function.IntConsumer;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.components.Notices;

/** Changes the number of places; a number below those taken is refused at the field. */
class CapacityDialog extends Dialog {

    CapacityDialog(int capacity, IntConsumer change, Runnable done) {
        setHeaderTitle(getTranslation("participation.office.capacity.change"));
        var summary = new ErrorSummary();
        var errors = new FieldErrors(summary);
        var places = errors.field("capacity", new IntegerField(getTranslation("participation.office.capacity")));
        places.setMin(0);
        places.setValue(capacity);
        var save = new Button(
                getTranslation("participation.office.save"),
                click -> errors.attempt(() -> {
                    change.accept(places.getValue() == null ? -1 : places.getValue());
                    close();
                    Notices.done(getTranslation("participation.office.capacity.changed"));
                    done.run();
                }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(summary, places);
        getFooter().add(new Button(getTranslation("participation.office.back"), click -> close()), save);
    }
}
