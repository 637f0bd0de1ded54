package se.lifescience.portal.strategy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.Access;

/** Gives the editions of the strategy; each answer costs three statements, however many goals there are. */
@Service
@PreAuthorize(Access.PUBLIC)
@Transactional(readOnly = true)
public class StrategyService {

    private final Editions editions;
    private final Areas areas;
    private final Goals goals;

    StrategyService(Editions editions, Areas areas, Goals goals) {
        this.editions = editions;
        this.areas = areas;
        this.goals = goals;
    }

    /** All editions, latest first. */
    public List<EditionView> editions() {
        var areasByEdition = areas.findAllByOrderByPosition().stream().collect(Collectors.groupingBy(Area::editionId));
        var goalsByArea = byArea(goals.findAllByOrderByPosition());
        return editions.findAllByOrderByPresentedDescCodeDesc().stream()
                .map(edition -> view(edition, areasByEdition.getOrDefault(edition.id(), List.of()), goalsByArea))
                .toList();
    }

    /** The edition in force: the one presented last. */
    public Optional<EditionView> current() {
        return editions.findFirstByOrderByPresentedDescCodeDesc().map(this::whole);
    }

    public Optional<EditionView> edition(String code) {
        return editions.findByCode(code).map(this::whole);
    }

    public Optional<EditionView.GoalView> goal(String edition, String code) {
        return edition(edition).flatMap(view -> view.goal(code));
    }

    private EditionView whole(Edition edition) {
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
                areas.stream()
                        .map(area -> view(edition, area, goalsByArea.getOrDefault(area.id(), List.of())))
                        .toList());
    }

    private static EditionView.AreaView view(Edition edition, Area area, List<Goal> goals) {
        return new EditionView.AreaView(
                area.code(),
                area.title(),
                goals.stream()
                        .map(goal -> new EditionView.GoalView(edition.code(), area.code(), goal.code(), goal.title()))
                        .toList());
    }
}
