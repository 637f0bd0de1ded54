package se.lifescience.portal.input.calls.staff;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.components.ErrorSummary;
import se.lifescience.portal.components.FieldErrors;
import se.lifescience.portal.input.calls.CallForm;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.Slug;
import se.lifescience.portal.strategy.EditionSummary;
import se.lifescience.portal.strategy.EditionView.GoalView;

/** The fields of a call for input. */
final class CallFields extends Div {

    private final ErrorSummary summary = new ErrorSummary();
    private final FieldErrors errors = new FieldErrors(summary);
    private final ZoneId zone;
    private final List<EditionSummary> editions;
    private final List<GoalView> strategy;
    private final TextField titleSv = line("titleSv");
    private final TextField titleEn = line("titleEn");
    private final TextField slug = line("slug");
    private final TextArea leadSv = area("leadSv", 3);
    private final TextArea leadEn = area("leadEn", 3);
    private final TextArea bodySv = area("bodySv", 8);
    private final TextArea bodyEn = area("bodyEn", 8);
    private final Select<EditionSummary> edition = new Select<>();
    private final MultiSelectComboBox<GoalView> goals = new MultiSelectComboBox<>();
    private final DateTimePicker opensAt = new DateTimePicker();
    private final DateTimePicker closesAt = new DateTimePicker();

    CallFields(List<EditionSummary> editions, List<GoalView> strategy, ZoneId zone) {
        this.editions = editions;
        this.strategy = strategy;
        this.zone = zone;
        addClassName("form");
        var language = Language.of(getLocale());
        edition.setLabel(getTranslation("input.call.edition"));
        edition.setItems(editions);
        edition.setItemLabelGenerator(it -> it.title().in(language));
        edition.addValueChangeListener(event -> goals.setItems(goalsOf(edition.getValue())));
        goals.setLabel(getTranslation("input.call.goals"));
        goals.setHelperText(getTranslation("input.call.goals.help"));
        goals.setItemLabelGenerator(goal -> goal.code() + " " + goal.title().in(language));
        goals.setWidthFull();
        editions.stream().findFirst().ifPresent(edition::setValue);
        opensAt.setLabel(getTranslation("input.call.opensAt"));
        closesAt.setLabel(getTranslation("input.call.closesAt"));
        slug.setHelperText(getTranslation("input.call.slug.help"));
        bodySv.setHelperText(getTranslation("input.call.markdown"));
        bodyEn.setHelperText(getTranslation("input.call.markdown"));
        errors.field("edition", edition);
        errors.field("goals", goals);
        errors.field("opensAt", opensAt);
        errors.field("closesAt", closesAt);
        titleSv.addValueChangeListener(event -> suggestSlug());
        add(summary, titleSv, titleEn, slug, leadSv, leadEn, bodySv, bodyEn, edition, goals, opensAt, closesAt);
    }

    void read(CallForm form) {
        titleSv.setValue(form.title().sv());
        titleEn.setValue(form.title().en());
        slug.setValue(form.slug());
        leadSv.setValue(form.lead().sv());
        leadEn.setValue(form.lead().en());
        bodySv.setValue(form.body().sv());
        bodyEn.setValue(form.body().en());
        var known = editions.stream()
                .filter(it -> it.code().equals(form.edition()))
                .findFirst()
                .orElse(null);
        edition.setValue(known);
        goals.setItems(goalsOf(known));
        goals.setValue(goalsOf(known).stream()
                .filter(goal -> form.goals().contains(goal.ref()))
                .collect(Collectors.toSet()));
        opensAt.setValue(local(form.opensAt()));
        closesAt.setValue(local(form.closesAt()));
    }

    CallForm form() {
        return new CallForm(
                slug.getValue().strip(),
                edition.getOptionalValue().map(EditionSummary::code).orElse(""),
                goals.getValue().stream().map(GoalView::ref).collect(Collectors.toSet()),
                LocalizedText.of(titleSv.getValue(), titleEn.getValue()),
                LocalizedText.of(leadSv.getValue(), leadEn.getValue()),
                LocalizedText.of(bodySv.getValue(), bodyEn.getValue()),
                instant(opensAt),
                instant(closesAt));
    }

    FieldErrors errors() {
        return errors;
    }

    private void suggestSlug() {
        if (slug.isEmpty() && !titleSv.getValue().isBlank()) {
            Slug.from(titleSv.getValue()).map(Slug::value).ifPresent(slug::setValue);
        }
    }

    private TextField line(String name) {
        var field = new TextField(getTranslation("input.call." + name));
        field.setWidthFull();
        return errors.field(name, field);
    }

    private TextArea area(String name, int rows) {
        var field = new TextArea(getTranslation("input.call." + name));
        field.setWidthFull();
        field.setMinRows(rows);
        return errors.field(name, field);
    }

    private @Nullable Instant instant(DateTimePicker picker) {
        return picker.getOptionalValue().map(it -> it.atZone(zone).toInstant()).orElse(null);
    }

    private @Nullable LocalDateTime local(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, zone);
    }

    private List<GoalView> goalsOf(@Nullable EditionSummary edition) {
        return strategy.stream()
                .filter(goal -> edition != null && goal.edition().equals(edition.code()))
                .toList();
    }
}
