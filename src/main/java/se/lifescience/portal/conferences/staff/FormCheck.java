package se.lifescience.portal.conferences.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.kernel.Refusal;

/** Runs a form's rules and its saving, shows every refusal at its field and in the summary, and leaves what was typed. */
final class FormCheck {

    private final ErrorSummary summary;
    private final Map<String, HasValidation> fields = new HashMap<>();
    private final List<String> sentences = new ArrayList<>();

    FormCheck(ErrorSummary summary) {
        this.summary = summary;
    }

    /** Makes refusals at one of these names show at the field. */
    <F extends Component & HasValidation> F at(F field, String... names) {
        for (var name : names) {
            fields.put(name, field);
        }
        return field;
    }

    void begin() {
        fields.values().forEach(field -> field.setInvalid(false));
        sentences.clear();
        summary.clear();
    }

    /** What the rule gives, or nothing when it refuses. */
    <T> Optional<T> read(Supplier<T> rule) {
        try {
            return Optional.of(rule.get());
        } catch (Refusal refusal) {
            show(refusal);
        } catch (OptimisticLockingFailureException overtaken) {
            show(Refusal.changedMeanwhile());
        }
        return Optional.empty();
    }

    /** Runs a command, and says whether nothing was refused. */
    boolean run(Runnable command) {
        read(() -> {
            command.run();
            return true;
        });
        return passed();
    }

    /** Whether nothing was refused since {@link #begin()}; the summary says so if something was. */
    boolean passed() {
        summary.show(sentences);
        return sentences.isEmpty();
    }

    private void show(Refusal refusal) {
        var sentence = summary.getTranslation(refusal.key(), refusal.arguments());
        var field = refusal.field() == null ? null : fields.get(refusal.field());
        if (field != null) {
            field.setErrorMessage(sentence);
            field.setInvalid(true);
        }
        if (!sentences.contains(sentence)) {
            sentences.add(sentence);
        }
    }
}
