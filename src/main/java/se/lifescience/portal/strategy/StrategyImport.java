package se.lifescience.portal.strategy;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.audit.Audited;
import se.lifescience.portal.officials.ResponsibilityService;

/** Takes in an edition of the strategy, whole or not at all; taking the same in again changes nothing. */
@Service
@PreAuthorize(Access.OFFICE)
@Transactional
public class StrategyImport {

    private final Editions editions;
    private final Areas areas;
    private final Goals goals;
    private final ResponsibilityService responsibilityService;
    private final ApplicationEventPublisher events;

    StrategyImport(
            Editions editions,
            Areas areas,
            Goals goals,
            ResponsibilityService responsibilityService,
            ApplicationEventPublisher events) {
        this.editions = editions;
        this.areas = areas;
        this.goals = goals;
        this.responsibilityService = responsibilityService;
        this.events = events;
    }

    /** Makes a draft or revises the edition of that code, whatever its state; refuses to lose an area or a goal that it already has. */
    public EditionId take(EditionDraft draft) {
        if (draft.hasErrors()) {
            throw Refusal.of("strategy.refusal.rows").at("file");
        }
        var edition = editions.findByCode(draft.code())
                .orElseGet(() -> editions.save(new Edition(draft.code(), draft.title(), draft.presented())));
        edition.present(draft.title(), draft.presented());
        var taken = takeAreas(edition, draft);
        var goalCount = takeGoals(edition, draft, taken);
        responsibilityService.publishedOn(EditionView.KIND, edition.id(), edition.presented());
        events.publishEvent(new Audited(
                "strategy.edition-imported",
                draft.code(),
                Map.of("areas", String.valueOf(taken.size()), "goals", String.valueOf(goalCount))));
        return new EditionId(edition.id());
    }

    private Map<String, Area> takeAreas(Edition edition, EditionDraft draft) {
        var known = areas.findByEditionIdOrderByPosition(edition.id()).stream()
                .collect(Collectors.toMap(Area::code, Function.identity()));
        var taken = new HashMap<String, Area>();
        for (var row : draft.rows()) {
            if (row.kind() == EditionDraft.Row.Kind.AREA) {
                var area = known.remove(row.code());
                if (area == null) {
                    area = areas.save(new Area(edition.id(), row.code(), title(row), taken.size()));
                } else {
                    area.revise(title(row), taken.size());
                }
                taken.put(row.code(), area);
            }
        }
        refuseLosing(known);
        return taken;
    }

    private int takeGoals(Edition edition, EditionDraft draft, Map<String, Area> areas) {
        var known = goals.findByEditionIdOrderByPosition(edition.id()).stream()
                .collect(Collectors.toMap(Goal::code, Function.identity()));
        var position = 0;
        for (var row : draft.rows()) {
            if (row.kind() == EditionDraft.Row.Kind.GOAL) {
                var area = areas.get(EditionFile.areaOf(row.code()));
                var goal = known.remove(row.code());
                if (area == null) {
                    throw Refusal.of("strategy.refusal.rows").at("file");
                }
                if (goal == null) {
                    goals.save(new Goal(area, row.code(), title(row), position));
                } else {
                    goal.revise(area, title(row), position);
                }
                position++;
            }
        }
        refuseLosing(known);
        return position;
    }

    /** A code is a name for ever: pages, inputs and conferences point at it. */
    private static void refuseLosing(Map<String, ?> leftOver) {
        if (!leftOver.isEmpty()) {
            throw Refusal.of(
                            "strategy.refusal.missing",
                            leftOver.keySet().stream().sorted().collect(Collectors.joining(", ")))
                    .at("file");
        }
    }

    private static LocalizedText title(EditionDraft.Row row) {
        return LocalizedText.of(row.titleSv(), row.titleEn());
    }
}
