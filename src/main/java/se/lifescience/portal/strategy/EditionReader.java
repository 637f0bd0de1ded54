package se.lifescience.portal.strategy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.GoalRef;

/** Puts editions together with their areas and goals; three statements, however many goals there are. */
@Component
class EditionReader {

    private final Editions editions;
    private final Areas areas;
    private final Goals goals;

    EditionReader(Editions editions, Areas areas, Goals goals) {
        this.editions = editions;
        this.areas = areas;
        this.goals = goals;
    }

    /** All editions, drafts too, latest first. */
    List<EditionView> all() {
        var areasByEdition = areas.findAllByOrderByPosition().stream().collect(Collectors.groupingBy(Area::editionId));
        var goalsByArea = byArea(goals.findAllByOrderByPosition());
        return editions.findAllByOrderByPresentedDescCodeDesc().stream()
                .map(edition -> view(edition, areasByEdition.getOrDefault(edition.id(), List.of()), goalsByArea))
                .toList();
    }

    EditionView whole(Edition edition) {
        return view(
                edition,
                areas.findByEditionIdOrderByPosition(edition.id()),
                byArea(goals.findByEditionIdOrderByPosition(edition.id())));
    }

    private static Map<UUID, List<Goal>> byArea(List<Goal> goals) {
        return goals.stream().collect(Collectors.groupingBy(Goal::areaId));
    }

    private static EditionView view(Edition edition, List<Area> areas, Map<UUID, List<Goal>> goalsByArea) {
        return new EditionView(
                new EditionId(edition.id()),
                edition.code(),
                edition.title(),
                edition.presented(),
                edition.state(),
                areas.stream()
                        .map(area -> view(edition, area, goalsByArea.getOrDefault(area.id(), List.of())))
                        .toList());
    }

    private static EditionView.AreaView view(Edition edition, Area area, List<Goal> goals) {
        return new EditionView.AreaView(
                area.code(),
                area.title(),
                goals.stream()
                        .map(goal -> new EditionView.GoalView(
                                new GoalRef(edition.code(), goal.code()), goal.title(), area.code(), area.title()))
                        .toList());
    }
}
