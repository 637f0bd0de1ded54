package se.lifescience.portal.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import se.lifescience.portal.kernel.Refusal;

/**
 * Tries what a form asks for, and shows a refusal where it belongs: all of it in the summary above, each part of it at the
 * field it names, and the first of those takes focus. Where there is no form, a refusal is left alone: the page tells it as a
 * notice.
 */
public final class FieldErrors {

    private final ErrorSummary summary;
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();
    private List<Refusal> shown = List.of();

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

    /** Makes a field known that shows what is refused under any of these names. */
    public <F extends Component & HasValidation> F field(F field, String... names) {
        Stream.of(names).forEach(name -> field(name, field));
        return field;
    }

    /** Does what the form is for and says whether it was done; what was refused is shown, and what was typed stays. */
    public boolean attempt(Runnable action) {
        clear();
        if (isUnreadable()) {
            return false;
        }
        try {
            action.run();
            return true;
        } catch (Refusal refusal) {
            show(refusal.all());
        } catch (OptimisticLockingFailureException overtaken) {
            show(List.of(Refusal.changedMeanwhile()));
        }
        return false;
    }

    /** A day or a number that cannot be read is empty to us; what stands there must not be thrown away by saving that. */
    private boolean isUnreadable() {
        var unreadable = new LinkedHashMap<HasValidation, String>();
        fields.values().forEach(field -> complaint(field).ifPresent(said -> unreadable.put(field, said)));
        tell(unreadable, unreadable.values().stream().distinct().toList());
        return !unreadable.isEmpty();
    }

    /** What the component itself says of what was typed, where it could make no value of it. */
    private Optional<String> complaint(HasValidation field) {
        if (!(field instanceof HasValue<?, ?> filled) || !filled.isEmpty()) {
            return Optional.empty();
        }
        return field instanceof HasValidator<?> checked ? complaint(checked) : Optional.empty();
    }

    private <V> Optional<String> complaint(HasValidator<V> checked) {
        var result = checked.getDefaultValidator().apply(null, new ValueContext());
        return result.isError()
                ? Optional.of(result.getErrorMessage())
                        .filter(said -> !said.isBlank())
                        .or(() -> Optional.of(summary.getTranslation("components.unreadable")))
                : Optional.empty();
    }

    /** Shows what was refused elsewhere: on another thread, or by a look at the whole before it is sent. */
    public void show(List<Refusal> refusals) {
        clear();
        shown = refusals;
        var atFields = new LinkedHashMap<HasValidation, String>();
        refusals.forEach(one -> Optional.ofNullable(fields.get(String.valueOf(one.field())))
                .ifPresent(field -> atFields.put(field, sentence(one))));
        tell(atFields, refusals.stream().map(this::sentence).distinct().toList());
    }

    private void tell(Map<HasValidation, String> atFields, List<String> sentences) {
        atFields.forEach((field, said) -> {
            field.setInvalid(true);
            field.setErrorMessage(said);
        });
        summary.show(sentences);
        atFields.keySet().stream()
                .filter(Focusable.class::isInstance)
                .findFirst()
                .ifPresent(field -> ((Focusable<?>) field).focus());
    }

    private String sentence(Refusal refusal) {
        return summary.getTranslation(refusal.key(), refusal.arguments());
    }

    /** Whether this is among what was refused last. */
    public boolean shows(String key) {
        return shown.stream().anyMatch(one -> one.key().equals(key));
    }

    private void clear() {
        shown = List.of();
        fields.values().forEach(field -> field.setInvalid(false));
        summary.clear();
    }
}
