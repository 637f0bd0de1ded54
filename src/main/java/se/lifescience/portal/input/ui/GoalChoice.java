package se.lifescience.portal.input.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.Optional;
import se.lifescience.portal.input.CallView;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.strategy.EditionView;
import se.lifescience.portal.strategy.EditionView.AreaView;
import se.lifescience.portal.strategy.EditionView.GoalView;

/** Chooses a goal of the strategy: in the strategy's order, each with its area, found by typing any part of it. */
final class GoalChoice extends ComboBox<GoalChoice.Option> {

    /** A goal with the area it stands under. */
    record Option(AreaView area, GoalView goal) {}

    private final List<Option> options;

    GoalChoice(EditionView edition, Optional<CallView> call) {
        super();
        var language = Language.of(getLocale());
        this.options = edition.areas().stream()
                .flatMap(area -> area.goals().stream()
                        .filter(goal ->
                                call.map(it -> it.asksAbout(goal.code())).orElse(true))
                        .map(goal -> new Option(area, goal)))
                .toList();
        setLabel(getTranslation("input.write.goal"));
        setHelperText(getTranslation("input.write.goal.help"));
        setItemLabelGenerator(
                option -> option.goal().code() + " " + option.goal().title().in(language));
        setRenderer(LitRenderer.<Option>of("<div>${item.goal}<br><small>${item.area}</small></div>")
                .withProperty(
                        "goal",
                        option -> option.goal().code() + " "
                                + option.goal().title().in(language))
                .withProperty(
                        "area",
                        option -> option.area().code() + " "
                                + option.area().title().in(language)));
        setItems(
                (option, typed) -> {
                    var whole =
                            option.goal().code() + " " + option.goal().title().in(language) + " "
                                    + option.area().title().in(language);
                    return whole.toLowerCase(getLocale()).contains(typed.toLowerCase(getLocale()));
                },
                options);
        setWidthFull();
    }

    void choose(String code) {
        setValue(options.stream()
                .filter(option -> option.goal().code().equals(code))
                .findFirst()
                .orElse(null));
    }

    String code() {
        return getOptionalValue().map(option -> option.goal().code()).orElse("");
    }
}
