package se.lifescience.portal.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import java.util.LinkedHashMap;
import java.util.Map;
import se.lifescience.portal.kernel.Refusal;

/**
 * Shows a refusal where it belongs in a form: all of it in the summary above, each part of it at the field it names, and the
 * first of those takes focus.
 */
public final class FieldErrors {

    private final ErrorSummary summary;
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    public FieldErrors(ErrorSummary summary) {
        this.summary = summary;
    }

    /** Makes a field known under the name that refusals give it; what was wrong with it is wrong no longer once it changes. */
    public <F extends Component & HasValidation> F field(String name, F field) {
        field.setManualValidation(true);
        fields.put(name, field);
        if (field instanceof HasValue<?, ?> filled) {
            filled.addValueChangeListener(change -> field.setInvalid(false));
        }
        return field;
    }

    public void show(Refusal refusal) {
        clear();
        var all = refusal.all();
        all.forEach(one -> {
            var field = fields.get(String.valueOf(one.field()));
            if (field != null) {
                field.setInvalid(true);
                field.setErrorMessage(sentence(one));
            }
        });
        summary.show(all.stream().map(this::sentence).toList());
        fields.values().stream()
                .filter(HasValidation::isInvalid)
                .filter(Focusable.class::isInstance)
                .findFirst()
                .ifPresent(field -> ((Focusable<?>) field).focus());
    }

    private String sentence(Refusal refusal) {
        return summary.getTranslation(refusal.key(), refusal.arguments());
    }

    public void clear() {
        fields.values().forEach(field -> field.setInvalid(false));
        summary.clear();
    }
}
