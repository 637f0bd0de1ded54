package se.lifescience.portal.input.received.staff;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.input.calls.CallView;
import se.lifescience.portal.input.received.ContributionState;
import se.lifescience.portal.input.received.ReceivedService;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.strategy.EditionView.GoalView;

/** What to look for among the received contributions: words, state, goal or area, call; also as parameters of an address. */
final class FilterBar extends Div {

    private final TextField search = new TextField();
    private final Select<ContributionState> state = new Select<>();
    private final ComboBox<GoalOrArea> goal = new ComboBox<>();
    private final ComboBox<CallView> call = new ComboBox<>();
    private final List<GoalOrArea> goals;
    private final List<CallView> calls;

    /** A code with its text, as it stands in the list. */
    record GoalOrArea(String edition, String code, String text) {

        private String name() {
            return edition + "/" + code;
        }
    }

    FilterBar(List<GoalView> strategy, List<CallView> calls, Runnable changed) {
        this.calls = calls;
        this.goals = goals(strategy, Language.of(getLocale()));
        addClassName("toolbar");
        search.setLabel(getTranslation("input.received.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        state.setLabel(getTranslation("input.received.state"));
        state.setItems(ContributionState.values());
        state.setItemLabelGenerator(
                it -> it == null ? getTranslation("input.received.any-state") : getTranslation(it.key()));
        state.setEmptySelectionAllowed(true);
        state.setPlaceholder(getTranslation("input.received.any-state"));
        state.setEmptySelectionCaption(getTranslation("input.received.any-state"));
        goal.setLabel(getTranslation("input.received.goal"));
        goal.setItems(goals);
        goal.setPlaceholder(getTranslation("input.received.any-goal"));
        goal.setItemLabelGenerator(GoalOrArea::text);
        goal.setClearButtonVisible(true);
        call.setLabel(getTranslation("input.received.call"));
        call.setItems(calls);
        call.setPlaceholder(getTranslation("input.received.any-call"));
        call.setItemLabelGenerator(it -> it.title().in(Language.of(getLocale())));
        call.setClearButtonVisible(true);
        add(search, state, goal, call);
        search.addValueChangeListener(event -> tell(event.isFromClient(), changed));
        state.addValueChangeListener(event -> tell(event.isFromClient(), changed));
        goal.addValueChangeListener(event -> tell(event.isFromClient(), changed));
        call.addValueChangeListener(event -> tell(event.isFromClient(), changed));
    }

    ReceivedService.Filter filter() {
        return new ReceivedService.Filter(
                state.getValue(),
                goal.getOptionalValue().map(GoalOrArea::edition).orElse(""),
                goal.getOptionalValue().map(GoalOrArea::code).orElse(""),
                call.getOptionalValue().map(CallView::id).orElse(null),
                search.getValue());
    }

    /** Takes over what an address asks for; what it asks for in vain is left out. */
    void read(QueryParameters query) {
        search.setValue(query.getSingleParameter("q").orElse(""));
        state.setValue(query.getSingleParameter("state")
                .flatMap(wanted -> Arrays.stream(ContributionState.values())
                        .filter(it -> it.name().equalsIgnoreCase(wanted))
                        .findFirst())
                .orElse(null));
        var edition = query.getSingleParameter("edition").orElse("");
        goal.setValue(
                first(goals, GoalOrArea::name, query.getSingleParameter("goal").map(code -> edition + "/" + code)));
        call.setValue(first(calls, it -> it.slug().value(), query.getSingleParameter("call")));
    }

    Location location(String path) {
        var parameters = new LinkedHashMap<String, String>();
        if (!search.isEmpty()) {
            parameters.put("q", search.getValue());
        }
        state.getOptionalValue()
                .ifPresent(it -> parameters.put("state", it.name().toLowerCase(getLocale())));
        goal.getOptionalValue().ifPresent(it -> {
            parameters.put("edition", it.edition());
            parameters.put("goal", it.code());
        });
        call.getOptionalValue().ifPresent(it -> parameters.put("call", it.slug().value()));
        return new Location(path, QueryParameters.simple(Map.copyOf(parameters)));
    }

    private static <T> @Nullable T first(List<T> items, Function<T, String> name, Optional<String> wanted) {
        return items.stream()
                .filter(item -> Objects.equals(name.apply(item), wanted.orElse(null)))
                .findFirst()
                .orElse(null);
    }

    /** Each area before its goals; the edition is told only where there is more than one. */
    private static List<GoalOrArea> goals(List<GoalView> strategy, Language language) {
        var several = strategy.stream().map(GoalView::edition).distinct().count() > 1;
        var all = new LinkedHashMap<String, GoalOrArea>();
        for (var goal : strategy) {
            var end = several ? " (" + goal.edition() + ")" : "";
            List.of(
                            new GoalOrArea(
                                    goal.edition(),
                                    goal.areaCode(),
                                    goal.areaCode() + " " + goal.areaTitle().in(language) + end),
                            new GoalOrArea(
                                    goal.edition(),
                                    goal.code(),
                                    goal.code() + " " + goal.title().in(language) + end))
                    .forEach(each -> all.putIfAbsent(each.name(), each));
        }
        return new ArrayList<>(all.values());
    }

    private static void tell(boolean fromClient, Runnable changed) {
        if (fromClient) {
            changed.run();
        }
    }
}
