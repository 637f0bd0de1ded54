package se.lifescience.portal.input.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.lifescience.portal.input.CallState;
import se.lifescience.portal.input.CallView;
import se.lifescience.portal.input.InputRoutes;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.strategy.EditionView;
import se.lifescience.portal.strategy.EditionView.AreaView;

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
        List<Area> areas,
        String edition) {

    /** An area with the goals that are asked about. */
    record Area(String code, String title, List<Goal> goals) {}

    /** A goal that is asked about. */
    record Goal(String code, String title) {}

    static CallPage of(CallView call, Optional<EditionView> edition, PortalSettings settings, Locale locale) {
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
                edition.stream()
                        .flatMap(it -> it.areas().stream())
                        .map(area -> area(area, call, language))
                        .filter(area -> !area.goals().isEmpty())
                        .toList(),
                call.edition());
    }

    public boolean isOpen() {
        return state == CallState.OPEN;
    }

    /** Where one writes a contribution to it, behind login. */
    public String write() {
        return "/" + InputRoutes.start() + "?call=" + slug;
    }

    /** The page of a goal. */
    public String goal(String code) {
        return "/strategy/" + edition + "/goals/" + code;
    }

    private static Area area(AreaView area, CallView call, Language language) {
        return new Area(
                area.code(),
                area.title().in(language),
                area.goals().stream()
                        .filter(goal -> call.asksAbout(goal.code()))
                        .map(goal -> new Goal(goal.code(), goal.title().in(language)))
                        .toList());
    }
}
