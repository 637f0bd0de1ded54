package se.lifescience.portal.strategy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.GoalRef;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.strategy.EditionView.GoalView;

/**
 * Gives what everybody may read of the strategy: the edition in force and those before it, never a draft. A whole edition
 * costs three statements, a look-up one, however many goals there are.
 */
@Service
@PreAuthorize(Access.PUBLIC)
@Transactional(readOnly = true)
public class StrategyService {

    private final Editions editions;
    private final EditionReader reader;
    private final StrategyReader queries;

    StrategyService(Editions editions, EditionReader reader, StrategyReader queries) {
        this.editions = editions;
        this.reader = reader;
        this.queries = queries;
    }

    /** The edition in force with its areas and goals; there is none until the office has put one in force. */
    public Optional<EditionView> inForce() {
        return editions.findByState(EditionState.IN_FORCE).map(reader::whole);
    }

    /** An edition with its areas and goals, in force or superseded. */
    public Optional<EditionView> edition(String code) {
        return editions.findByCodeAndStateNot(code, EditionState.DRAFT).map(reader::whole);
    }

    /** The editions to choose from, latest first. */
    public List<EditionSummary> editions() {
        return queries.editions();
    }

    /** The edition in force, by name. */
    public Optional<EditionSummary> editionInForce() {
        return queries.editions().stream()
                .filter(edition -> edition.state() == EditionState.IN_FORCE)
                .findFirst();
    }

    public Optional<GoalView> goal(GoalRef goal) {
        return queries.goals(List.of(goal)).stream().findFirst();
    }

    /** Those of the goals that exist, in the strategy's order; asks for nothing when there are none. */
    public Map<GoalRef, GoalView> goals(Collection<GoalRef> goals) {
        var found = new LinkedHashMap<GoalRef, GoalView>();
        if (!goals.isEmpty()) {
            queries.goals(goals).forEach(goal -> found.put(goal.ref(), goal));
        }
        return found;
    }

    /** What those of the goals that exist are called, in the strategy's order. */
    public Map<GoalRef, String> titles(Collection<GoalRef> goals, Language language) {
        var titles = new LinkedHashMap<GoalRef, String>();
        goals(goals).forEach((ref, goal) -> titles.put(ref, goal.title().in(language)));
        return titles;
    }

    /** Every goal to choose from, the latest edition's first. */
    public List<GoalView> options() {
        return queries.all();
    }

    /** The goals of one edition to choose from. */
    public List<GoalView> options(String edition) {
        return queries.of(edition);
    }
}
