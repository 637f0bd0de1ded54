package se.lifescience.portal.input.calls.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import se.lifescience.portal.input.InputRoutes;
import se.lifescience.portal.input.calls.CallState;
import se.lifescience.portal.input.calls.CallView;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.strategy.EditionView.GoalView;

/**
 * A call for input as the public reads it, every word in the reader's language.
 *
 * @param body Markdown
 * @param areas the areas it asks about, each with the goals it asks about
 */
record CallPage(
        String slug,
        String title,
        String lead,
        String body,
        CallState state,
        String opens,
        String closes,
        Instant closesAt,
        List<Area> areas) {

    /** An area with the goals that are asked about. */
    record Area(String code, String title, List<Goal> goals) {}

    /** A goal that is asked about. */
    record Goal(String code, String title, String path) {}

    static CallPage of(CallView call, List<GoalView> strategy, PortalSettings settings, Locale locale) {
        var language = Language.of(locale);
        return new CallPage(
                call.slug().value(),
                call.title().in(language),
                call.lead().in(language),
                call.body().in(language),
                call.state(),
                Times.full(call.opensAt(), settings.zone(), locale),
                Times.full(call.closesAt(), settings.zone(), locale),
                call.closesAt(),
                areas(strategy, call, language));
    }

    public boolean isOpen() {
        return state == CallState.OPEN;
    }

    /** Where one writes a contribution to it, behind login. */
    public String write() {
        return "/" + InputRoutes.start() + "?call=" + slug;
    }

    private static List<Area> areas(List<GoalView> strategy, CallView call, Language language) {
        var areas = new LinkedHashMap<String, Area>();
        strategy.stream()
                .filter(goal -> call.asksAbout(goal.ref()))
                .forEach(goal -> areas.computeIfAbsent(
                                goal.areaCode(),
                                code -> new Area(code, goal.areaTitle().in(language), new ArrayList<>()))
                        .goals()
                        .add(new Goal(goal.code(), goal.title().in(language), goal.path())));
        return List.copyOf(areas.values());
    }
}
