package se.lifescience.portal.input.drafting.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.Optional;
import se.lifescience.portal.input.calls.CallView;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.strategy.EditionView.GoalView;

/** Chooses a goal of the strategy: in the strategy's order, each with its area, found by typing any part of it. */
final class GoalChoice extends ComboBox<GoalView> {

    private final List<GoalView> options;

    GoalChoice(List<GoalView> goals, Optional<CallView> call) {
        super();
        var language = Language.of(getLocale());
        this.options = goals.stream()
                .filter(goal -> call.map(it -> it.asksAbout(goal.ref())).orElse(true))
                .toList();
        setLabel(getTranslation("input.write.goal"));
        setHelperText(getTranslation("input.write.goal.help"));
        setItemLabelGenerator(goal -> goal.code() + " " + goal.title().in(language));
        setRenderer(LitRenderer.<GoalView>of("<div>${item.goal}<br><small>${item.area}</small></div>")
                .withProperty("goal", goal -> goal.code() + " " + goal.title().in(language))
                .withProperty(
                        "area", goal -> goal.areaCode() + " " + goal.areaTitle().in(language)));
        setItems(
                (goal, typed) -> {
                    var whole = goal.code() + " " + goal.title().in(language) + " "
                            + goal.areaTitle().in(language);
                    return whole.toLowerCase(getLocale()).contains(typed.toLowerCase(getLocale()));
                },
                options);
        setWidthFull();
    }

    void choose(String code) {
        setValue(options.stream()
                .filter(goal -> goal.code().equals(code))
                .findFirst()
                .orElse(null));
    }

    String code() {
        return getOptionalValue().map(GoalView::code).orElse("");
    }
}
