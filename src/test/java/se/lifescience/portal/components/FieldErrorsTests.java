package se.lifescience.portal.components;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import se.lifescience.portal.kernel.Refusal;

class FieldErrorsTests {

    private final ErrorSummary summary = new ErrorSummary();
    private final FieldErrors errors = new FieldErrors(summary);
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void whatIsRefusedStandsAtItsFieldAndGoesWhenTheFieldChanges() {
        var name = errors.field("name", new TextField());
        var other = errors.field("other", new TextField());

        assertThat(errors.attempt(() -> {
                    throw Refusal.of("kernel.refusal.name").at("name");
                }))
                .isFalse();
        assertThat(name.isInvalid()).isTrue();
        assertThat(other.isInvalid()).isFalse();
        assertThat(summary.isVisible()).isTrue();
        assertThat(errors.shows("kernel.refusal.name")).isTrue();

        name.setValue("Kim");
        assertThat(name.isInvalid()).isFalse();
        assertThat(errors.attempt(done::incrementAndGet)).isTrue();
        assertThat(summary.isVisible()).isFalse();
        assertThat(done).hasValue(1);
    }

    @Test
    void whoeverWasSlowerIsTold() {
        assertThat(errors.attempt(() -> {
                    throw new ObjectOptimisticLockingFailureException("conference", 1);
                }))
                .isFalse();
        assertThat(errors.shows("kernel.refusal.changed-meanwhile")).isTrue();
    }

    @Test
    void aFieldOfAnyKindThatIsEmptyIsNoFault() {
        errors.field("text", new TextArea());
        errors.field("email", new EmailField());
        errors.field("box", new Checkbox());
        errors.field("boxes", new CheckboxGroup<String>());
        errors.field("select", new Select<String>());
        errors.field("combo", new ComboBox<String>());
        errors.field("combos", new MultiSelectComboBox<String>());
        errors.field("radio", new RadioButtonGroup<String>());
        errors.field("moment", new DateTimePicker());

        assertThat(errors.attempt(done::incrementAndGet)).isTrue();
    }

    @Test
    void aDayOrANumberThatCannotBeReadIsNotSavedAsNone() {
        var day = errors.field("day", new DatePicker());
        var number = errors.field("number", new IntegerField());
        errors.field("text", new TextField());
        assertThat(errors.attempt(done::incrementAndGet)).isTrue();

        type(day, "igår");
        type(number, "många");

        assertThat(errors.attempt(done::incrementAndGet)).isFalse();
        assertThat(done).hasValue(1);
        assertThat(day.isInvalid()).isTrue();
        assertThat(number.isInvalid()).isTrue();
        assertThat(summary.isVisible()).isTrue();
    }

    /** As a browser tells that something stands in the field which the component makes no value of. */
    private static void type(Component field, String text) {
        field.getElement().setProperty("_inputElementValue", text);
        field.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(field.getElement(), "unparsable-change", JacksonUtils.createObjectNode()));
    }
}
