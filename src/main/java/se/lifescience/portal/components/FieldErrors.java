package se.lifescience.portal.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.lifescience.portal.kernel.Refusal;

/** Shows a refusal where it belongs in a form: at the field it names, and in the summary above. */
public final class FieldErrors {

    private final ErrorSummary summary;
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    public FieldErrors(ErrorSummary summary) {
        this.summary = summary;
    }

    /** Makes a field known under the name that refusals give it. */
    public <F extends Component & HasValidation> F field(String name, F field) {
        field.setManualValidation(true);
        fields.put(name, field);
        return field;
    }

    public void show(Refusal refusal) {
        clear();
        var sentence = summary.getTranslation(refusal.key(), refusal.arguments());
        var field = fields.get(String.valueOf(refusal.field()));
        if (field != null) {
            field.setInvalid(true);
            field.setErrorMessage(sentence);
        }
        summary.show(List.of(sentence));
    }

    public void clear() {
        fields.values().forEach(field -> field.setInvalid(false));
        summary.clear();
    }
}
