package se.lifescience.portal.conferences.staff;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Collectors;
import se.lifescience.portal.conferences.CoHost;
import se.lifescience.portal.conferences.ConferenceView;
import se.lifescience.portal.kernel.GoalRef;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.strategy.EditionView.GoalView;

/** The form for who holds the conference together with the office, and which goals it serves. */
final class HostsAndGoalsPart extends ConferenceSection {

    private final TextArea hosts = area("conferences.edit.hosts-lines", "hosts");
    private final MultiSelectComboBox<GoalView> goals =
            errors().field(new MultiSelectComboBox<>(getTranslation("conferences.edit.goals")), "goals");

    HostsAndGoalsPart(Editing editing, ConferenceView conference, List<GoalView> all) {
        super("conferences.edit.hosts-and-goals");
        var language = Language.of(getLocale());
        hosts.setHelperText(getTranslation("conferences.edit.hosts-help"));
        hosts.setValue(conference.hosts().stream().map(CoHost::line).collect(Collectors.joining("\n")));
        goals.setItems(all);
        goals.setItemLabelGenerator(
                goal -> goal.code() + " " + goal.title().in(language) + " (" + goal.edition() + ")");
        goals.setValue(all.stream()
                .filter(goal -> conference.goals().contains(goal.ref()))
                .toList());
        add(
                hosts,
                goals,
                save(
                        "conferences.edit.save-hosts-and-goals",
                        () -> run(
                                "conferences.edit.saved",
                                () -> editing.save(version -> editing.conferences()
                                        .connect(editing.id(), version, typedHosts(), chosenGoals())))));
    }

    private List<GoalRef> chosenGoals() {
        return goals.getValue().stream().map(GoalView::ref).toList();
    }

    private List<CoHost> typedHosts() {
        return hosts.getValue()
                .lines()
                .filter(line -> !line.isBlank())
                .map(CoHost::parse)
                .toList();
    }
}
